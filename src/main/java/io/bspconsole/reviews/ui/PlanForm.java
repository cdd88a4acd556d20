package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.bspconsole.reviews.BusinessHours;
import io.bspconsole.reviews.DeskSettings;
import io.bspconsole.reviews.PlanOutcome;
import io.bspconsole.reviews.portfolio.ReviewPlan;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Toasts;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Hours, targets, and how many have to clear. */
class PlanForm extends Div {

  private static final int LONGEST_HOLIDAYS = 8_000;

  private final ZoneId zone;
  private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
  private final TimePicker opens = new TimePicker();
  private final TimePicker closes = new TimePicker();
  private final TextArea holidays = new TextArea();
  private final IntegerField target = new IntegerField();
  private final IntegerField warn = new IntegerField();
  private final IntegerField hold = new IntegerField();
  private final IntegerField first = new IntegerField();
  private final Checkbox restricted = new Checkbox();

  private transient DeskSettings seen;

  PlanForm(ReviewPlan plan) {
    seen = plan.settings();
    zone = seen.hours().zone();
    addClassName("bsp-plan-form");
    days.setLabel(getTranslation("reviews.plan.days"));
    days.setItems(DayOfWeek.values());
    days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, getLocale()));
    opens.setLabel(getTranslation("reviews.plan.opens"));
    closes.setLabel(getTranslation("reviews.plan.closes"));
    holidays.setLabel(getTranslation("reviews.plan.holidays"));
    holidays.setHelperText(getTranslation("reviews.plan.holidays.help"));
    PasteLimit.on(holidays, LONGEST_HOLIDAYS);
    number(target, "reviews.plan.target");
    number(warn, "reviews.plan.warn");
    number(hold, "reviews.plan.hold");
    number(first, "reviews.plan.first");
    restricted.setLabel(getTranslation("reviews.plan.restricted"));
    Button keep = new Button(getTranslation("reviews.plan.keep"), _ -> keep(plan));
    add(days, opens, closes, holidays, target, warn, hold, first, restricted, keep);
    show();
  }

  private void show() {
    BusinessHours hours = seen.hours();
    days.setValue(hours.days());
    opens.setValue(hours.opens());
    closes.setValue(hours.closes());
    holidays.setValue(
        hours.holidays().stream()
            .sorted()
            .map(LocalDate::toString)
            .collect(Collectors.joining("\n")));
    target.setValue(seen.targetHours());
    warn.setValue(seen.warnMinutes());
    hold.setValue(seen.holdMinutes());
    first.setValue(seen.firstTemplates());
    restricted.setValue(seen.restrictedTwo());
  }

  private void number(IntegerField field, String key) {
    field.setLabel(getTranslation(key));
    field.setManualValidation(true);
    field.setWidthFull();
  }

  private void keep(ReviewPlan plan) {
    PlanOutcome outcome = read().map(next -> plan.keep(seen, next)).orElse(PlanOutcome.UNUSABLE);
    switch (outcome) {
      case KEPT -> Toasts.did(getTranslation("reviews.plan.kept"));
      case UNUSABLE -> Toasts.failed(getTranslation("reviews.plan.unusable"));
      case CHANGED_MEANWHILE -> Toasts.failed(getTranslation("reviews.plan.meanwhile"));
    }
    if (outcome != PlanOutcome.UNUSABLE) {
      seen = plan.settings();
      show();
    }
  }

  private Optional<DeskSettings> read() {
    try {
      Set<LocalDate> free =
          holidays
              .getValue()
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .map(LocalDate::parse)
              .collect(Collectors.toSet());
      return Optional.of(
          new DeskSettings(
              new BusinessHours(zone, days.getValue(), time(opens), time(closes), free),
              value(target),
              value(warn),
              value(hold),
              value(first),
              restricted.getValue()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** Midnight for none, which is out of bounds as an end. */
  private static LocalTime time(TimePicker field) {
    return field.getOptionalValue().orElse(LocalTime.MIDNIGHT);
  }

  private static int value(IntegerField field) {
    return field.getOptionalValue().orElse(-1);
  }
}
