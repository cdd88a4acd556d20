package io.bspconsole.webhooks.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;
import io.bspconsole.webhooks.portfolio.EventLog;
import io.bspconsole.webhooks.portfolio.ReplayProgress;
import java.time.Instant;
import java.util.stream.Collectors;

/** How far it is with events that are applied again, and how many came to which state. */
final class ReplayNote extends Div {

  ReplayNote(EventLog log, Instant replayed) {
    String counts =
        log.outcome(replayed).entrySet().stream()
            .map(entry -> entry.getValue() + " " + EventWords.state(entry.getKey()))
            .collect(Collectors.joining(", "));
    Div told =
        new Div(
            new Paragraph(
                getTranslation(
                    "webhooks.replay.outcome", Times.of(this).absolute(replayed), counts)));
    log.progress(replayed).ifPresent(it -> told.add(new Paragraph(words(it))));
    Note note = new Note(Tone.WORK, told);
    note.getElement().setAttribute("role", "status");
    add(note);
  }

  private String words(ReplayProgress progress) {
    if (progress.endedAt() != null) {
      return getTranslation("webhooks.replay.ended", progress.replayed());
    }
    return progress.total() == null
        ? getTranslation("webhooks.replay.counting")
        : getTranslation("webhooks.replay.progress", progress.replayed(), progress.total());
  }
}
