package io.bspconsole.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessApplicationContext;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.BrowserlessUserContext;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.live.ui.Refresher;
import io.bspconsole.support.Whole;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.test.util.ReflectionTestUtils;

class RefresherTest {

  private final LiveUpdates live = new LiveUpdates();
  private final AtomicInteger readings = new AtomicInteger();
  private final ClientId client = ClientId.next();

  private BrowserlessApplicationContext pages;
  private BrowserlessUserContext reader;
  private BrowserlessUIContext window;

  @BeforeEach
  void open() {
    pages = BrowserlessApplicationContext.create("io.bspconsole.live.none");
    reader = pages.newUser();
    window = reader.newWindow();
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void a_thousand_changes_make_few_readings_and_one_after_the_last() {
    page(Topic.Wide.CLIENTS, readings::incrementAndGet);

    for (int i = 0; i < 1000; i++) {
      live.pass(new ClientChanged(ClientId.next()));
    }

    within(3).until(() -> readings.get() > 0);
    AtomicInteger seen = new AtomicInteger(readings.get());
    live.pass(new ClientChanged(client));
    within(3).until(() -> readings.get() == seen.get() + 1);
    assertThat(readings).hasValueLessThanOrEqualTo(3);
  }

  @Test
  void a_page_about_one_client_hears_of_no_other() {
    page(new Topic.OneClient(client), readings::incrementAndGet);

    live.pass(new ClientChanged(ClientId.next()));
    live.pass(new EventsChanged());
    idle();
    assertThat(readings).hasValue(0);

    live.pass(new ClientChanged(client));
    within(3).until(() -> readings.get() == 1);
  }

  @Test
  void a_page_that_is_entered_for_another_client_follows_that_one() {
    Div page = new Div();
    Refresher refresher = new Refresher(page, live, readings::incrementAndGet);
    refresher.follow(ClientId.next());
    window.getUI().add(page);

    refresher.follow(client);

    assertThat(live.subscriptions()).isEqualTo(1);
    live.pass(new ClientChanged(client));
    within(3).until(() -> readings.get() == 1);
  }

  @Test
  void a_page_that_is_left_is_forgotten() {
    Div page = page(Topic.Wide.CLIENTS, readings::incrementAndGet);
    live.pass(new ClientChanged(client));

    window.getUI().remove(page);

    assertThat(live.subscriptions()).isZero();
    idle();
    assertThat(readings).hasValue(0);
  }

  @Test
  void a_page_whose_reader_is_gone_is_forgotten() {
    page(Topic.Wide.CLIENTS, readings::incrementAndGet);

    reader.close();

    assertThat(live.subscriptions()).isZero();
  }

  @Test
  void a_page_that_nobody_sees_is_read_once_it_is_looked_at() {
    page(Topic.Wide.CLIENTS, readings::incrementAndGet);
    visibility("HIDDEN");

    live.pass(new ClientChanged(client));
    idle();
    assertThat(readings).hasValue(0);

    visibility("VISIBLE");
    within(3).until(() -> readings.get() == 1);
  }

  @Test
  @Whole
  void while_the_database_is_away_the_page_tries_again() {
    page(
        Topic.Wide.CLIENTS,
        () -> {
          if (readings.incrementAndGet() == 1) {
            throw new QueryTimeoutException("away");
          }
        });

    live.pass(new ClientChanged(client));

    within(9).until(() -> readings.get() == 2);
  }

  @Test
  void a_reading_that_breaks_does_not_end_the_subscription() {
    page(
        Topic.Wide.CLIENTS,
        () -> {
          readings.incrementAndGet();
          throw new IllegalStateException("planted");
        });

    live.pass(new ClientChanged(client));
    within(3).until(() -> readings.get() == 1);
    live.pass(new ClientChanged(client));

    within(3).until(() -> readings.get() == 2);
  }

  private Div page(Topic topic, Runnable refresh) {
    Div page = new Div();
    new Refresher(page, live, refresh).follow(topic);
    window.getUI().add(page);
    return page;
  }

  private void visibility(String word) {
    ReflectionTestUtils.invokeMethod(window.getUI().getPage(), "setPageVisibility", word);
    window.roundTrip();
  }

  /** Lets pass what a reading would need, twice over. */
  private void idle() {
    long end = System.nanoTime() + Duration.ofMillis(700).toNanos();
    within(3).until(() -> System.nanoTime() > end);
  }

  private ConditionFactory within(int seconds) {
    return await()
        .atMost(Duration.ofSeconds(seconds))
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(20))
        .conditionEvaluationListener(_ -> runWhatWaits());
  }

  /** The test holds the session, so what others ask of it waits. */
  private void runWhatWaits() {
    VaadinSession session = window.getUI().getSession();
    session.getService().runPendingAccessTasks(session);
    window.roundTrip();
  }
}
