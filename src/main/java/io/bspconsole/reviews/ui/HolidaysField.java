package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.textfield.TextArea;
import io.bspconsole.reviews.DeskSettings;
import io.bspconsole.uikit.PasteLimit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Days on which nobody works, one a line; says which line is no date. */
class HolidaysField extends TextArea {

  private static final int LONGEST = 8_000;

  HolidaysField() {
    setLabel(getTranslation("reviews.plan.holidays"));
    setHelperText(getTranslation("reviews.plan.holidays.help"));
    setManualValidation(true);
    setWidthFull();
    PasteLimit.on(this, LONGEST);
  }

  void show(Collection<LocalDate> dates) {
    setValue(dates.stream().sorted().map(LocalDate::toString).collect(Collectors.joining("\n")));
  }

  /** Empty when something in it is no date, or they are too many. */
  Optional<Set<LocalDate>> read() {
    List<String> lines = getValue().lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    Set<LocalDate> dates = new HashSet<>();
    for (String line : lines) {
      try {
        dates.add(LocalDate.parse(line));
      } catch (DateTimeException _) {
        return wrong(getTranslation("reviews.plan.holidays.wrong", line));
      }
    }
    if (dates.size() > DeskSettings.MOST_HOLIDAYS) {
      return wrong(getTranslation("reviews.plan.holidays.many", DeskSettings.MOST_HOLIDAYS));
    }
    setInvalid(false);
    return Optional.of(dates);
  }

  private Optional<Set<LocalDate>> wrong(String error) {
    setErrorMessage(error);
    setInvalid(true);
    return Optional.empty();
  }
}
