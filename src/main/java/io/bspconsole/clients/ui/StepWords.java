package io.bspconsole.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.clients.Party;
import io.bspconsole.clients.Step;
import io.bspconsole.clients.StepCode;
import io.bspconsole.clients.StepState;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Who;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How steps are called, and when they are due. */
final class StepWords {

  private StepWords() {}

  /** The provider's own title, or the console's. */
  static String title(Step step) {
    return title(step.title(), step.code());
  }

  static String title(String own, StepCode code) {
    return own.isEmpty() ? translate("clients.step." + code.name()) : own;
  }

  /** What is to be done; empty where nobody has said it. */
  static String detail(Step step) {
    return step.detail().isEmpty() && step.code() != StepCode.OWN
        ? translate("clients.step.detail." + step.code().name())
        : step.detail();
  }

  static String party(Party party) {
    return translate("uikit.who." + party.name());
  }

  static Who who(Party party) {
    return switch (party) {
      case US -> Who.US;
      case CLIENT -> Who.CLIENT;
      case META -> Who.META;
    };
  }

  static String state(StepState state) {
    return translate("clients.step.state." + state.name());
  }

  /** "3 days late", "today", or the day; late ones in the tone of what is late. */
  static Component due(LocalDate day, Times times, Locale locale) {
    LocalDate today = LocalDate.now(Clock.system(times.zone()));
    long days = ChronoUnit.DAYS.between(today, day);
    Span words =
        new Span(
            days < 0
                ? translate("clients.due.late", -days)
                : days == 0
                    ? translate("clients.due.today")
                    : days == 1 ? translate("clients.due.tomorrow") : day(day, locale));
    words.getElement().setAttribute("title", day(day, locale));
    if (days <= 0) {
      words.addClassName("clients-late");
    }
    return words;
  }

  static String day(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofPattern("EEE d MMM yyyy", locale).format(day);
  }
}
