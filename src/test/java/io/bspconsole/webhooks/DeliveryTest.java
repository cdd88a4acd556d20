package io.bspconsole.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.quality.OptOutCount;
import io.bspconsole.quality.OptOuts;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.tenancy.ClientDirectory;
import io.bspconsole.webhooks.portfolio.EventDetails;
import io.bspconsole.webhooks.portfolio.EventFilter;
import io.bspconsole.webhooks.portfolio.EventLog;
import io.bspconsole.webhooks.portfolio.EventPage;
import io.bspconsole.webhooks.portfolio.EventRow;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a delivery, from Meta's POST to the staff's list of events. */
class DeliveryTest extends IntegrationTest {

  @Autowired private EventLog log;
  @Autowired private OptOuts optOuts;
  @Autowired private ClientDirectory directory;
  @Autowired private Fixtures fixtures;
  @Autowired private JdbcClient jdbc;

  @Value("${bsp.meta.app-secret}")
  private String secret;

  private Fixtures.Person manager;

  @BeforeEach
  void somebody_who_may_see_events() {
    manager = fixtures.staff(Role.MANAGER);
  }

  @Test
  void a_field_that_nobody_handles_is_kept_for_its_client() throws Exception {
    ClientId client = fixtures.client("Kopi Senja");
    MetaId account = fixtures.waba(client).metaId();

    post(change(account, "field_of_tomorrow", "{\"dark\":\"caf\\u00e9 \\ud83d\"}"));

    EventRow row = soon(client, EventState.STORED);
    assertThat(row.field()).isEqualTo("field_of_tomorrow");
    assertThat(row.account()).isEqualTo(account.value());
    assertThat(row.reading()).isInstanceOf(Reading.Unhandled.class);
    EventDetails details = asStaff(() -> log.get(row.id()));
    assertThat(((EventDetails.OfEvent) details).json()).contains("café");
  }

  @Test
  void what_somebody_chose_about_messages_is_in_force_when_it_has_come() throws Exception {
    ClientId client = fixtures.client("Kopi Senja");
    MetaId account = fixtures.waba(client).metaId();

    post(
        change(
            account,
            "user_preferences",
            """
            {"metadata":{"display_phone_number":"622150001000"},"user_preferences":[
              {"wa_id":"6281100001234","category":"marketing_messages","value":"stop",
               "timestamp":1795000000}]}\
            """));

    soon(client, EventState.APPLIED);
    Fixtures.Person viewer = fixtures.member(client, Role.VIEWER);
    assertThat(fixtures.as(viewer, () -> optOuts.counts(client)))
        .containsExactly(new OptOutCount("622150001000", "marketing_messages", 1));
  }

  @Test
  void the_same_delivery_three_times_is_one_event() throws Exception {
    ClientId client = fixtures.client("Kopi Fajar");
    MetaId account = fixtures.waba(client).metaId();
    String body = change(account, "flows", "{\"n\":1}");

    post(body);
    post(body);
    post(" " + body + " ");

    soon(client, EventState.STORED);
    await().until(() -> waiting() == 0);
    assertThat(of(client, null).rows()).hasSize(1);
  }

  @Test
  void events_of_an_unknown_account_wait_in_quarantine_until_it_has_a_client() throws Exception {
    MetaId account = Fixtures.metaId();
    ClientId client = fixtures.client("Toko Baru");
    post(change(account, "flows", "{\"n\":1}"));
    patiently()
        .untilAsserted(() ->
            assertThat(quarantined().stream().map(EventRow::account)).contains(account.value()));

    directory.assignWaba(account, client);

    assertThat(soon(client, EventState.STORED).account()).isEqualTo(account.value());
    assertThat(quarantined().stream().map(EventRow::account)).doesNotContain(account.value());
  }

  @Test
  void a_signed_delivery_that_cannot_be_read_is_kept_and_shown() throws Exception {
    String body = "not json " + Uuids.next();

    post(body);

    patiently().untilAsserted(() -> assertThat(unreadable()).contains(body));
  }

  @Test
  void bytes_that_are_no_text_are_shown_in_hexadecimal() throws Exception {
    byte[] body = Uuids.bytes(Uuids.next());
    body[0] = (byte) 0xff;

    post(body);

    patiently()
        .untilAsserted(
            () -> assertThat(unreadable()).contains(HexFormat.ofDelimiter(" ").formatHex(body)));
  }

  @Test
  void pages_follow_each_other_without_gaps_and_back() throws Exception {
    ClientId client = fixtures.client("Toko Panjang");
    MetaId account = fixtures.waba(client).metaId();
    for (int i = 0; i < 5; i++) {
      post(change(account, "flows", "{\"n\":" + i + "}"));
    }
    EventFilter filter = new EventFilter(null, "flows", client);
    patiently().until(() -> of(client, null).rows().size() == 5);

    EventPage first = asStaff(() -> log.find(filter, null, 2));
    EventPage second = asStaff(() -> log.find(filter, first.older(), 2));
    EventPage third = asStaff(() -> log.find(filter, second.older(), 2));
    EventPage back = asStaff(() -> log.find(filter, third.newer(), 2));

    assertThat(first.newer()).isNull();
    assertThat(third.older()).isNull();
    assertThat(List.of(first, second, third).stream().flatMap(page -> page.rows().stream()))
        .doesNotHaveDuplicates()
        .hasSize(5);
    assertThat(back.rows()).isEqualTo(second.rows());
  }

  private EventRow soon(ClientId client, EventState state) {
    patiently().until(() -> !of(client, state).rows().isEmpty());
    return of(client, state).rows().getFirst();
  }

  private EventPage of(ClientId client, @Nullable EventState state) {
    return asStaff(() -> log.find(new EventFilter(state, null, client), null, 50));
  }

  private List<EventRow> quarantined() {
    return asStaff(
        () -> log.find(new EventFilter(EventState.QUARANTINED, null, null), null, 500).rows());
  }

  private List<String> unreadable() {
    return quarantined().stream()
        .filter(EventRow::isDelivery)
        .map(row -> asStaff(() -> log.get(row.id())))
        .map(details -> ((EventDetails.OfDelivery) details).text())
        .toList();
  }

  private int waiting() {
    return jdbc.sql("SELECT COUNT(*) FROM webhook_delivery WHERE state = 'NEW'")
        .query(Integer.class)
        .single();
  }

  private <T> T asStaff(Supplier<T> call) {
    return fixtures.as(manager, call);
  }

  private static ConditionFactory patiently() {
    return await().atMost(Duration.ofSeconds(20));
  }

  private static String change(MetaId account, String field, String value) {
    return "{\"entry\":[{\"id\":\"%s\",\"time\":1790000000,\"changes\":[{\"field\":\"%s\",\"value\":%s}]}]}"
        .formatted(account, field, value);
  }

  private void post(String body) throws Exception {
    post(body.getBytes(StandardCharsets.UTF_8));
  }

  private void post(byte[] body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url("/webhooks/meta")))
            .header("X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(mac.doFinal(body)))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
  }
}
