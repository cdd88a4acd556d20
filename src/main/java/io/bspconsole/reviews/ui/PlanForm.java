package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.bspconsole.reviews.BusinessHours;
import io.bspconsole.reviews.DeskSettings;
import io.bspconsole.reviews.PlanOutcome;
import io.bspconsole.reviews.portfolio.ReviewPlan;
import io.bspconsole.uikit.Toasts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hours, targets, and how many have to clear. What is wrong is said at its field. */
class PlanForm extends Div {

  private final ZoneId zone;
  private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
  private final TimePicker opens = new TimePicker();
  private final TimePicker closes = new TimePicker();
  private final HolidaysField holidays = new HolidaysField();
  private final IntegerField target = new IntegerField();
  private final IntegerField warn = new IntegerField();
  private final IntegerField hold = new IntegerField();
  private final IntegerField first = new IntegerField();
  private final Checkbox restricted = new Checkbox();

  private transient DeskSettings seen;

  PlanForm(ReviewPlan plan) {
    seen = plan.settings();
    zone = seen.hours().zone();
    addClassNames("bsp-plan-form", "bsp-plan-hours");
    days.setLabel(getTranslation("reviews.plan.days"));
    days.addThemeVariants(CheckboxGroupVariant.AURA_HORIZONTAL);
    days.setItems(DayOfWeek.values());
    days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, getLocale()));
    days.setManualValidation(true);
    opens.setLabel(getTranslation("reviews.plan.opens"));
    closes.setLabel(getTranslation("reviews.plan.closes"));
    closes.setManualValidation(true);
    number(target, "reviews.plan.target", 1, DeskSettings.MOST_TARGET_HOURS);
    number(warn, "reviews.plan.warn", 0, DeskSettings.MOST_WARN_MINUTES);
    number(hold, "reviews.plan.hold", 1, DeskSettings.MOST_HOLD_MINUTES);
    number(first, "reviews.plan.first", 0, DeskSettings.MOST_FIRST_TEMPLATES);
    first.setHelperText(getTranslation("reviews.plan.first.help"));
    restricted.setLabel(getTranslation("reviews.plan.restricted"));
    Button keep = new Button(getTranslation("reviews.plan.keep"), _ -> keep(plan));
    keep.addThemeVariants(ButtonVariant.PRIMARY);
    add(days, opens, closes, target, warn, hold, first, holidays, restricted, keep);
    show();
  }

  private void show() {
    BusinessHours hours = seen.hours();
    days.setValue(hours.days());
    opens.setValue(hours.opens());
    closes.setValue(hours.closes());
    holidays.show(hours.holidays());
    target.setValue(seen.targetHours());
    warn.setValue(seen.warnMinutes());
    hold.setValue(seen.holdMinutes());
    first.setValue(seen.firstTemplates());
    restricted.setValue(seen.restrictedTwo());
  }

  private void number(IntegerField field, String key, int least, int most) {
    field.setLabel(getTranslation(key));
    field.setManualValidation(true);
    field.setMin(least);
    field.setMax(most);
    field.setWidthFull();
  }

  private void keep(ReviewPlan plan) {
    read()
        .map(next -> plan.keep(seen, next))
        .ifPresent(outcome -> {
          switch (outcome) {
            case KEPT -> Toasts.did(getTranslation("reviews.plan.kept"));
            case UNUSABLE -> Toasts.failed(getTranslation("reviews.plan.unusable"));
            case CHANGED_MEANWHILE -> Toasts.failed(getTranslation("reviews.plan.meanwhile"));
          }
          if (outcome != PlanOutcome.UNUSABLE) {
            seen = plan.settings(); // what was typed stays, whoever was quicker
          }
        });
  }

  /** Empty when something is out of bounds, which its field says then. */
  private Optional<DeskSettings> read() {
    Optional<Set<LocalDate>> free = holidays.read();
    if (!fits()) {
      return Optional.empty();
    }
    return free.map(it -> new BusinessHours(zone, days.getValue(), time(opens), time(closes), it))
        .map(hours ->
            new DeskSettings(
                hours,
                target.getValue(),
                warn.getValue(),
                hold.getValue(),
                first.getValue(),
                restricted.getValue()));
  }

  private boolean fits() {
    boolean fits = says(days, days.isEmpty() ? getTranslation("reviews.plan.days.none") : null);
    boolean early = !time(opens).isBefore(time(closes));
    fits &= says(closes, early ? getTranslation("reviews.plan.closes.early") : null);
    for (IntegerField field : List.of(target, warn, hold, first)) {
      fits &= says(field, isWithin(field) ? null : bounds(field));
    }
    return fits;
  }

  private static boolean says(HasValidation field, @Nullable String error) {
    field.setInvalid(error != null);
    field.setErrorMessage(error);
    return error == null;
  }

  private String bounds(IntegerField field) {
    return getTranslation("reviews.plan.bounds", field.getMin(), field.getMax());
  }

  private static boolean isWithin(IntegerField field) {
    return field
        .getOptionalValue()
        .filter(value -> value >= field.getMin() && value <= field.getMax())
        .isPresent();
  }

  /** Midnight for none, which is out of bounds as an end. */
  private static LocalTime time(TimePicker field) {
    return field.getOptionalValue().orElse(LocalTime.MIDNIGHT);
  }
}
