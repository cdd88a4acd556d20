package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import io.bspconsole.templates.CategoryMove;
import io.bspconsole.templates.Dated;
import io.bspconsole.templates.MetaState;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.content.Header;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.TextDiff;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What Meta announced of a template or did to it, beside its status. */
final class MetaNotes {

  private final Component page;
  private final TemplateDetails details;
  private final Instant now;
  private final Times times;

  MetaNotes(Component page, TemplateDetails details, Instant now) {
    this.page = page;
    this.details = details;
    this.now = now;
    this.times = Times.of(page);
  }

  /** The gravest first; none when there is nothing to know. */
  List<Component> all() {
    List<Component> notes = new ArrayList<>();
    MetaState meta = details.meta();
    Instant disabled = meta.marks().disableAt();
    if (meta.marks().flagged() && disabled != null) {
      notes.add(
          new Note(
              Tone.BAD, text("templates.note.disable", times.absolute(disabled), left(disabled))));
    }
    if (!Told.tellsOfMove(details)) {
      meta.categories().move().ifPresent(move -> notes.add(announced(move)));
    }
    texts(notes);
    return notes;
  }

  private Note announced(CategoryMove move) {
    MoveWords words = new MoveWords(page, move, now);
    return new Note(
        Tone.WARN,
        new Paragraph(words.when()),
        new Paragraph(words.means()),
        new Paragraph(words.todo()));
  }

  private String left(Instant until) {
    return times.span(Duration.between(now, until));
  }

  /** Where Meta holds other words than the version that was sent last. */
  private void texts(List<Component> notes) {
    Dated texts = details.meta().texts();
    if (texts == null || details.versions().isEmpty()) {
      return;
    }
    List<String> ours = lines(details.versions().getFirst().content());
    List<String> metas = List.of(texts.value().split("\n", -1));
    TextDiff diff = new TextDiff(ours, metas);
    if (!diff.isEmpty()) {
      notes.add(new Card(text("templates.note.texts", times.absolute(texts.at())), diff).flush());
    }
  }

  /** Meta tells texts only, so that a picture in the header is none. */
  private static List<String> lines(TemplateContent content) {
    List<String> lines = new ArrayList<>(FormatWords.lines(content));
    boolean text = content.header().filter(Header::isText).isPresent();
    if (!text) {
      lines.set(0, "");
    }
    return lines;
  }

  private String text(String key, Object... arguments) {
    return page.getTranslation(key, arguments);
  }
}
