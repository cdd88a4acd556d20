package io.bspconsole.webhooks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;
import io.bspconsole.webhooks.portfolio.EventLog;
import io.bspconsole.webhooks.portfolio.ReplayEnd;
import io.bspconsole.webhooks.portfolio.ReplayProgress;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far it is with events that are applied again, and how many came to which state. */
final class ReplayNote extends Div {

  /**
   * The note.
   *
   * @param stop stops it, for whoever may; absent for who only reads
   */
  ReplayNote(EventLog log, Instant replayed, @Nullable Runnable stop) {
    String counts =
        log.outcome(replayed).entrySet().stream()
            .map(entry -> entry.getValue() + " " + EventWords.state(entry.getKey()))
            .collect(Collectors.joining(", "));
    Div told = new Div();
    if (!counts.isEmpty()) {
      told.add(
          new Paragraph(
              getTranslation(
                  "webhooks.replay.outcome", Times.of(this).absolute(replayed), counts)));
    }
    log.progress(replayed)
        .ifPresent(it -> {
          told.add(new Paragraph(words(it)));
          if (it.end() == null && stop != null) {
            told.add(new Button(getTranslation("webhooks.replay.stop"), _ -> stop.run()));
          }
        });
    if (told.getChildren().findAny().isPresent()) {
      Note note = new Note(Tone.WORK, told);
      note.getElement().setAttribute("role", "status");
      add(note);
    }
  }

  private String words(ReplayProgress progress) {
    ReplayEnd end = progress.end();
    if (end != null) {
      return getTranslation(
          "webhooks.replay.end." + end,
          progress.replayed(),
          Objects.requireNonNullElse(progress.total(), progress.replayed()),
          progress.endedAt() == null ? "" : Times.of(this).absolute(progress.endedAt()));
    }
    return progress.total() == null
        ? getTranslation("webhooks.replay.counting")
        : getTranslation("webhooks.replay.progress", progress.replayed(), progress.total());
  }
}
