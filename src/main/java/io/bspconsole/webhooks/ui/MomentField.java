package io.bspconsole.webhooks.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A day and a time in the reader's zone; the browser brings the calendar. */
final class MomentField extends Div {

  private static final int YEAR_LIMIT = 4_000;

  private final Input input = new Input();
  private final ZoneId zone;

  MomentField(String name, @Nullable Instant value, ZoneId zone) {
    this.zone = zone;
    addClassName("events-moment");
    NativeLabel label = new NativeLabel(name);
    input.setType("datetime-local");
    input.setId("moment-" + java.util.UUID.randomUUID());
    label.setFor(input);
    if (value != null) {
      input.setValue(
          LocalDateTime.ofInstant(value, zone).truncatedTo(ChronoUnit.MINUTES).toString());
    }
    add(label, input);
  }

  /** Nothing while it is empty or no time. */
  @Nullable Instant moment() {
    try {
      LocalDateTime typed = LocalDateTime.parse(input.getValue());
      return typed.getYear() < 1971 || typed.getYear() > YEAR_LIMIT
          ? null
          : typed.atZone(zone).toInstant();
    } catch (DateTimeException _) {
      return null;
    }
  }
}
