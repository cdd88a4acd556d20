package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.templates.OpenDraft;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.VersionState;
import io.bspconsole.templates.VersionSummary;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.uikit.DataTable;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * Stands above the editor when somebody else was faster: who did what, that the reader's own text
 * is kept below, and the ways on. It stays until one of them is taken.
 */
final class RaceNote extends Div {

  private final transient PersonId reader;

  /** A note for that reader, who may have been faster in another tab. */
  RaceNote(PersonId reader) {
    this.reader = reader;
    addClassName("bsp-choice");
    getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
  }

  /** Somebody else saved the draft; both are there to choose from, part by part. */
  void savedBy(OpenDraft theirs, TemplateContent mine, Runnable onMine, Runnable onTheirs) {
    String when = Times.of(this).absolute(theirs.updatedAt());
    boolean own = theirs.updatedBy().equals(reader);
    show(
        own
            ? getTranslation("templates.race.own", when)
            : getTranslation("templates.race.title", theirs.updatedByName(), when),
        new Paragraph(getTranslation("templates.race.text")),
        differences(mine, theirs.content(), own),
        choices(
            option(own ? "templates.race.own.mine" : "templates.race.mine", onMine),
            option(own ? "templates.race.own.other" : "templates.race.theirs", onTheirs)));
  }

  private Component differences(TemplateContent mine, TemplateContent theirs, boolean own) {
    List<RacePart> parts = RacePart.between(mine, theirs, getLocale());
    if (parts.isEmpty()) {
      return new Paragraph(getTranslation("templates.race.unseen"));
    }
    DataTable table =
        new DataTable(
            getTranslation("templates.race.parts"),
            getTranslation("templates.race.part"),
            getTranslation(own ? "templates.race.column.here" : "templates.race.column.mine"),
            getTranslation(own ? "templates.race.column.other" : "templates.race.column.theirs"));
    for (RacePart part : parts) {
      table.row(
          new Span(getTranslation(part.key())),
          quoted(part.mine(), mine.language()),
          quoted(part.theirs(), theirs.language()));
    }
    return table;
  }

  private Component quoted(String words, String language) {
    Div quote = new Div(words.isEmpty() ? getTranslation("templates.race.nothing") : words);
    quote.addClassName("bsp-quoted");
    quote.getElement().setAttribute("dir", "auto").setAttribute("lang", language.replace('_', '-'));
    return quote;
  }

  /**
   * There is no draft any more.
   *
   * @param now the template as it stands
   * @param onCorrect opens a corrected draft with the reader's text
   */
  void closed(TemplateDetails now, Runnable onCorrect, Runnable onLeave) {
    Button leave = option("templates.race.look", onLeave);
    show(
        what(now),
        new Paragraph(
            getTranslation(now.mayOpenDraft() ? "templates.race.correct" : "templates.race.wait")),
        now.mayOpenDraft()
            ? choices(option("templates.race.open", onCorrect), leave)
            : choices(leave));
  }

  void clear() {
    removeAll();
  }

  private String what(TemplateDetails now) {
    Times times = Times.of(this);
    if (!now.versions().isEmpty()) {
      VersionSummary last = now.versions().getFirst();
      if (last.state() instanceof VersionState.InReview) {
        return getTranslation(
            "templates.race.sent", last.submittedByName(), times.absolute(last.submittedAt()));
      }
      if (last.state() instanceof VersionState.ChangesRequested(VersionState.Decision decision)) {
        return getTranslation(
            "templates.race.changes", decision.byName(), times.absolute(decision.at()));
      }
    }
    return getTranslation("templates.race.closed");
  }

  private void show(String title, Component... content) {
    removeAll();
    Paragraph first = new Paragraph(title);
    first.addClassName("bsp-strong");
    List<Component> words = new ArrayList<>(List.of(first));
    words.addAll(List.of(content));
    Note note = new Note(Tone.WARN, words.toArray(Component[]::new));
    add(note);
    getElement().executeJs("this.scrollIntoView({block: 'center'}); this.focus();");
  }

  private static Div choices(Button... buttons) {
    Div row = new Div(buttons);
    row.addClassName("bsp-row");
    return row;
  }

  private Button option(String key, Runnable onChoose) {
    return new Button(getTranslation(key), _ -> onChoose.run());
  }
}
