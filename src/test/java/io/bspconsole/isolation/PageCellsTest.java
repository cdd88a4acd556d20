package io.bspconsole.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.UidlWriter;
import io.bspconsole.isolation.Addresses.Address;
import io.bspconsole.isolation.Cells.Cell;
import io.bspconsole.isolation.WaysIn.Way;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.Authentication;

/**
 * Every page, opened by everybody. For those who have no session it is asked for over HTTP; for the
 * others it is built, and all that the browser would be sent is read.
 */
class PageCellsTest extends IsolationTest {

  private final Cells cells = new Cells();

  @Test
  void every_page_opens_as_the_matrix_says() {
    try (Http http = new Http(IsolationTest::url);
        Witness witness = new Witness((ConfigurableApplicationContext) application);
        SecuredBrowserlessApplicationContext<Authentication> pages =
            SpringBrowserlessApplicationContext.createSecured(application, "io.bspconsole")) {
      for (Subject subject : stage().subjects()) {
        if (subject.signedIn() == null || subject.isKey()) {
          tryAll(subject, (way, address) -> knock(http, way, subject, address, witness));
        } else {
          BrowserlessUIContext window =
              pages.newUser(Objects.requireNonNull(subject.signedIn())).newWindow();
          window.getUI().setLocale(Locale.ENGLISH);
          tryAll(subject, (way, address) -> open(window, way, subject, address, witness));
        }
      }
    }
    cells.report("pages");

    assertThat(cells.findings()).isEmpty();
    assertThat(cells.tried()).isGreaterThan(2_000);
  }

  private interface Attempt {
    Cell make(Way way, Address address);
  }

  private void tryAll(Subject subject, Attempt attempt) {
    for (Way way : ways.routes()) {
      for (Address address : new Addresses(stage()).of(way.name())) {
        cells.add(attempt.make(way, address));
      }
    }
  }

  private Cell knock(Http http, Way way, Subject subject, Address address, Witness witness) {
    Line line = matrix.line(way.kind(), way.name());
    witness.testify();
    HttpResponse<String> response = http.call(subject, "GET", address.path(), "");
    return new Cell(
        way.name(),
        subject + " for " + address,
        line.allowed().contains(Line.ANYONE) ? Answer.ALLOW : Answer.SIGN_IN,
        Http.answer(response),
        response.statusCode() + " " + address.mask(response.body()),
        response.body() + response.headers() + witness.testify(),
        address.asked(),
        stage().foreign(subject, address.target()));
  }

  private Cell open(
      BrowserlessUIContext window, Way way, Subject subject, Address address, Witness witness) {
    window.activate();
    UI page = window.getUI();
    Line line = matrix.line(way.kind(), way.name());
    witness.testify();
    page.navigate(address.path().substring(1));
    HasElement view = page.getInternals().getActiveRouterTargetsChain().getFirst();
    String text = view.getElement().getTextRecursively();
    String sent = new UidlWriter().createUidl(page, false).toString();
    return new Cell(
        way.name(),
        subject + " for " + address,
        Addresses.expected(line, subject, address),
        answer(view, text),
        address.mask(text),
        text + sent + witness.testify(),
        address.asked(),
        stage().foreign(subject, line.portfolio() ? null : address.target()));
  }

  private static Answer answer(HasElement view, String text) {
    return switch (view.getClass().getSimpleName()) {
      case "NothingHereView", "FailedView" ->
          text.contains("There is nothing here") ? Answer.HIDDEN : Answer.BROKEN;
      case "SignInView" -> Answer.SIGN_IN;
      default ->
          view.getClass().getName().startsWith("io.bspconsole.") ? Answer.ALLOW : Answer.BROKEN;
    };
  }
}
