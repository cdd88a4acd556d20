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
import io.bspconsole.support.Sampling;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Every page, opened by everybody. What needs a session is asked for over HTTP by those who have
 * none; all else is built, and all that the browser would be sent is read.
 */
class PageCellsTest extends IsolationTest {

  private final Cells cells = new Cells();
  private final Sampling sampling = new Sampling();

  @Test
  void every_page_opens_as_the_matrix_says() {
    try (Http http = new Http(IsolationTest::url);
        Witness witness = new Witness((ConfigurableApplicationContext) application);
        SecuredBrowserlessApplicationContext<Authentication> pages =
            SpringBrowserlessApplicationContext.createSecured(application, "io.bspconsole")) {
      for (Subject subject : stage().subjects()) {
        BrowserlessUIContext window = pages.newUser(session(subject)).newWindow();
        window.getUI().setLocale(Locale.ENGLISH);
        for (Way way : ways.routes()) {
          boolean open = line(way).isPublic() || hasSession(subject);
          for (Address address : new Addresses(stage()).of(way.name())) {
            if (sampling.takes()) {
              cells.add(
                  open
                      ? open(window, way, subject, address, witness)
                      : knock(http, way, subject, address, witness));
            }
          }
        }
      }
    }
    cells.report("pages");

    assertThat(cells.findings()).isEmpty();
    assertThat(leftBehind()).isEmpty();
    assertThat(cells.tried()).isGreaterThan(Sampling.of(3_000));
  }

  private static boolean hasSession(Subject subject) {
    return subject.signedIn() != null && !subject.isKey();
  }

  private static Authentication session(Subject subject) {
    Authentication signedIn = subject.signedIn();
    return signedIn == null || subject.isKey()
        ? new AnonymousAuthenticationToken(
            "nobody", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))
        : signedIn;
  }

  private Line line(Way way) {
    return matrix.line(way.kind(), way.name());
  }

  /** Asks for it over HTTP, without a session. */
  private Cell knock(Http http, Way way, Subject subject, Address address, Witness witness) {
    witness.testify();
    HttpResponse<String> response = http.call(subject, "GET", address.path(), "");
    return new Cell(
        way.name(),
        subject + " for " + address,
        Answer.SIGN_IN,
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
    Line line = line(way);
    if (hasSession(subject)) {
      settle(page);
    }
    witness.testify();
    page.navigate(address.path().substring(1));
    HasElement view = page.getInternals().getActiveRouterTargetsChain().getFirst();
    String text = view.getElement().getTextRecursively();
    String sent = new UidlWriter().createUidl(page, false).toString();
    return new Cell(
        way.name(),
        subject + " for " + address,
        new Addresses(stage()).expected(line, subject, address),
        answer(way, view, text),
        address.mask(text),
        text + sent + witness.testify(),
        address.asked(),
        stage().foreign(subject, line.portfolio() ? null : address.target()));
  }

  /** What stands around pages names one's own client, and is no answer to what is asked next. */
  private static void settle(UI page) {
    List<HasElement> shown = page.getInternals().getActiveRouterTargetsChain();
    if (shown.isEmpty() || !shown.getLast().getClass().getSimpleName().equals("MainLayout")) {
      page.navigate("account");
    }
    new UidlWriter().createUidl(page, false);
  }

  private static Answer answer(Way way, HasElement view, String text) {
    String name = view.getClass().getSimpleName();
    if (name.equals("NothingHereView") || name.equals("FailedView")) {
      return text.contains("There is nothing here") ? Answer.HIDDEN : Answer.BROKEN;
    }
    boolean sentToSignIn = name.equals("SignInView") && !way.name().equals("/sign-in");
    boolean ours = view.getClass().getName().startsWith("io.bspconsole.");
    return sentToSignIn ? Answer.SIGN_IN : ours ? Answer.ALLOW : Answer.BROKEN;
  }
}
