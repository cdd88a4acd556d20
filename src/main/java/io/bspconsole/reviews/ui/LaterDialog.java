package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.bspconsole.uikit.Times;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Asks until when a round is laid aside. */
final class LaterDialog extends Dialog {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final transient Predicate<Instant> snooze;
  private final @Nullable Instant due;

  /**
   * Opens by itself.
   *
   * @param snooze says whether that moment will do
   * @param due when it has to be decided by our clock
   */
  LaterDialog(Predicate<Instant> snooze, @Nullable Instant due, Clock clock) {
    this.snooze = snooze;
    this.due = due;
    setHeaderTitle(getTranslation("reviews.later.title"));
    setWidth("420px");
    ZonedDateTime now = clock.instant().atZone(Times.of(this).zone());
    ZonedDateTime tomorrow = now.plusDays(1).with(MORNING);
    ZonedDateTime monday = now.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(MORNING);
    Div choices =
        new Div(
            choice("reviews.later.hour", now.plusHours(1).toInstant()),
            choice("reviews.later.tomorrow", tomorrow.toInstant()),
            choice("reviews.later.monday", monday.toInstant()));
    choices.addClassName("bsp-later");
    DateTimePicker other = new DateTimePicker(getTranslation("reviews.later.other"));
    other.setManualValidation(true);
    Button keep =
        new Button(
            getTranslation("reviews.later.keep"),
            _ -> {
              boolean kept =
                  other
                      .getOptionalValue()
                      .map(time -> time.atZone(now.getZone()).toInstant())
                      .filter(snooze)
                      .isPresent();
              if (kept) {
                close();
              } else {
                other.setErrorMessage(getTranslation("reviews.later.unusable"));
                other.setInvalid(true);
              }
            });
    add(new Paragraph(getTranslation("reviews.later.clock")), choices, other);
    getFooter().add(new Button(getTranslation("uikit.dialog.cancel"), _ -> close()), keep);
    open();
  }

  private Button choice(String key, Instant until) {
    String words = getTranslation(key, Times.of(this).absolute(until));
    return new Button(
        due != null && until.isAfter(due) ? getTranslation("reviews.later.overdue", words) : words,
        _ -> {
          if (snooze.test(until)) {
            close();
          }
        });
  }
}
