package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.clients.AccountReading;
import io.bspconsole.clients.Waba;
import io.bspconsole.clients.Wabas;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.templates.TemplateComparison;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Toasts;
import io.bspconsole.uikit.Tone;

/** How far a client's templates are compared with Meta's, account by account. */
final class ComparisonPart extends Div {

  private final transient TemplateComparison comparison;
  private final transient Times times = Times.of(this);

  ComparisonPart(TemplateComparison comparison, Wabas wabas, ClientId client) {
    this.comparison = comparison;
    addClassName("templates-comparison");
    wabas.of(client).stream()
        .filter(Waba::isConnected)
        .forEach(account -> add(line(client, account)));
    int unknown = comparison.unknown(client).size();
    if (unknown > 0) {
      add(
          new Note(
              Tone.WARN,
              new Span(getTranslation("templates.unknown.some", unknown) + " "),
              new PageLink(
                  getTranslation("templates.unknown.open"), TemplatesNavigation.unknown(client))));
    }
  }

  private Component line(ClientId client, Waba account) {
    AccountReading reading = account.templates();
    Span words = new Span(account.name() + ": " + read(reading));
    words.addClassName("bsp-secondary");
    Div line = new Div(words);
    line.addClassName("templates-comparison-line");
    if (reading.problem() != null && reading.triedAt() != null) {
      line.add(
          new Note(
              Tone.WARN,
              getTranslation(
                  "templates.comparison.failed",
                  times.absolute(reading.triedAt()),
                  reading.problem())));
    }
    Button now = new Button(getTranslation("templates.comparison.now"), _ -> ask(client, account));
    now.addThemeNames("small", "tertiary");
    now.setAriaLabel(getTranslation("templates.comparison.now.of", account.name()));
    line.add(now);
    return line;
  }

  private String read(AccountReading reading) {
    return reading.readAt() == null
        ? getTranslation("templates.comparison.never")
        : getTranslation(
            "templates.comparison.done",
            times.absolute(reading.readAt()),
            reading.listed(),
            reading.drifted());
  }

  private void ask(ClientId client, Waba account) {
    comparison.compareSoon(client, account.id());
    Toasts.did(getTranslation("templates.comparison.asked", account.name()));
  }
}
