package io.bspconsole.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.bspconsole.isolation.Sample.State;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Whole;
import io.bspconsole.support.sql.StatementWatch;
import io.bspconsole.webhooks.internal.Signatures;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is written never lands in another client, whatever the request claims. */
@Whole
class WriteIsolationTest extends IsolationTest {

  @Autowired private JdbcClient jdbc;

  @Value("${bsp.meta.app-secret}")
  private String secret;

  @Test
  void a_client_named_in_a_body_is_not_the_one_that_is_written_to() {
    SeededClient own = client(0);
    SeededClient foreign = client(1);
    ObjectNode body = (ObjectNode) Arguments.content(own.word()).json().deepCopy();
    String name = body.path("name").asString();
    Sample theirs = foreign.sample(State.DRAFT);
    for (String member : List.of("client", "clientId", "client_id", "tenant", "tenantId")) {
      body.put(member, foreign.id().toString());
    }
    body.put("id", theirs.template().toString())
        .put("waba", foreign.account().metaId().value())
        .put("waba_id", theirs.waba().toString())
        .put("wabaId", theirs.waba().toString());
    Map<String, @Nullable Object> before = row(foreign, theirs);

    HttpResponse<String> answer = post(own, "?waba=" + own.account().metaId(), body);

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(ownersOf(name)).containsExactly(own.id());
    assertThat(row(foreign, theirs)).isEqualTo(before);
    forget(own, name);
  }

  @Test
  void an_account_of_another_client_is_as_unknown_as_one_that_nobody_has() {
    SeededClient own = client(0);
    ObjectNode body = (ObjectNode) Arguments.content(own.word()).json().deepCopy();

    HttpResponse<String> foreign = post(own, "?waba=" + client(1).account().metaId(), body);
    HttpResponse<String> missing = post(own, "?waba=1", body);

    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(foreign.body()).isEqualTo(missing.body());
    assertThat(ownersOf(body.path("name").asString())).isEmpty();
  }

  @Test
  void the_database_lets_no_row_move_under_a_parent_of_another_client() {
    SeededClient own = client(0);
    SeededClient foreign = client(1);
    List<Child> children = children();

    assertThat(children).hasSizeGreaterThanOrEqualTo(9);
    assertThat(children)
        .allSatisfy(child ->
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                .describedAs(child.toString())
                .isThrownBy(() -> move(child, own.id(), foreign.id())));
  }

  @Test
  void no_row_changes_hands() {
    assertThat(StatementWatch.ownedTables(jdbc))
        .filteredOn(table -> children().stream().anyMatch(child -> child.table().equals(table)))
        .allSatisfy(table ->
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                .describedAs(table)
                .isThrownBy(() ->
                    jdbc.sql("UPDATE " + table + " SET client_id = ? WHERE client_id = ?")
                        .params(bytes(client(1).id()), bytes(client(0).id()))
                        .update()));
  }

  @Test
  void an_event_for_ones_own_account_changes_no_template_of_another_client() {
    SeededClient own = client(0);
    SeededClient foreign = client(1);
    Sample theirs = foreign.sample(State.SENT);
    String metaId = metaId(foreign, theirs);
    Map<String, @Nullable Object> before = row(foreign, theirs);

    deliver(own.account().metaId(), change(metaId, name(foreign, theirs)));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(misses(own, metaId)).containsExactly(1));
    assertThat(row(foreign, theirs)).isEqualTo(before);
  }

  @Test
  void of_a_delivery_with_a_foreign_object_only_the_rest_is_applied() {
    SeededClient own = client(0);
    SeededClient foreign = client(1);
    Sample theirs = foreign.sample(State.SENT);
    Sample ours = own.sample(State.SENT);
    Map<String, @Nullable Object> before = row(foreign, theirs);

    deliver(
        own.account().metaId(),
        change(metaId(foreign, theirs), name(foreign, theirs)),
        change(metaId(own, ours), name(own, ours)));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(row(own, ours)).containsEntry("meta_status", "PAUSED"));
    assertThat(row(foreign, theirs)).isEqualTo(before);
  }

  /** What the deliveries said of another client is no leak for the other tests to find. */
  @AfterEach
  void forget_the_deliveries() {
    jdbc.sql("DELETE FROM webhook_event WHERE client_id = ? AND value LIKE ?")
        .params(Uuids.bytes(client(0).id().value()), "%" + client(1).word() + "%")
        .update();
  }

  private static SeededClient client(int place) {
    return stage().clients().get(place);
  }

  private HttpResponse<String> post(SeededClient own, String query, ObjectNode body) {
    Subject key =
        stage().subjects().stream()
            .filter(subject -> subject.name().equals(Cast.CLIENT_KEY))
            .findFirst()
            .orElseThrow();
    try (Http http = new Http(IsolationTest::url)) {
      return http.call(
          key, "POST", "/api/v1/clients/" + own.id() + "/templates" + query, body.toString());
    }
  }

  /** It names another client, as its author wrote it: read elsewhere, that looked like a leak. */
  private void forget(SeededClient own, String template) {
    byte[] client = bytes(own.id());
    jdbc.sql(
            "DELETE FROM template_history WHERE client_id = ? AND template_id IN"
                + " (SELECT id FROM template WHERE client_id = ? AND name = ?)")
        .params(client, client, template)
        .update();
    jdbc.sql("DELETE FROM template WHERE client_id = ? AND name = ?")
        .params(client, template)
        .update();
  }

  private List<ClientId> ownersOf(String template) {
    return jdbc.sql("SELECT client_id FROM template WHERE name = ?")
        .param(template)
        .query((row, _) -> new ClientId(Uuids.of(row.getBytes(1))))
        .list();
  }

  private Map<String, @Nullable Object> row(SeededClient client, Sample sample) {
    return jdbc.sql(
            "SELECT HEX(waba_id) AS waba, name, draft, our_state, meta_status, meta_reason,"
                + " meta_event_at, updated_at, version FROM template WHERE client_id = ? AND id ="
                + " ?")
        .params(bytes(client.id()), Uuids.bytes(sample.template().value()))
        .query()
        .singleRow();
  }

  private String metaId(SeededClient client, Sample sample) {
    return jdbc.sql("SELECT meta_id FROM template WHERE client_id = ? AND id = ?")
        .params(bytes(client.id()), Uuids.bytes(sample.template().value()))
        .query(String.class)
        .single();
  }

  private String name(SeededClient client, Sample sample) {
    return String.valueOf(row(client, sample).get("name"));
  }

  private List<Integer> misses(SeededClient client, String template) {
    return jdbc.sql("SELECT misses FROM webhook_event WHERE client_id = ? AND value LIKE ?")
        .params(bytes(client.id()), "%" + template + "%")
        .query((row, _) -> row.getInt(1))
        .list();
  }

  private static ObjectNode change(String template, String name) {
    ObjectNode change = JsonMapper.shared().createObjectNode();
    change.put("field", "message_template_status_update");
    change
        .putObject("value")
        .put("event", "PAUSED")
        .put("message_template_id", Long.parseLong(template))
        .put("message_template_name", name)
        .put("message_template_language", "id")
        .put("reason", "NONE");
    return change;
  }

  private void deliver(MetaId account, ObjectNode... changes) {
    ObjectNode envelope = JsonMapper.shared().createObjectNode();
    envelope.put("object", "whatsapp_business_account");
    ObjectNode entry = envelope.putArray("entry").addObject();
    entry.put("id", account.value()).put("time", Instant.now().getEpochSecond());
    entry.putArray("changes").addAll(List.of(changes));
    String body = envelope.toString();
    try (Http http = new Http(IsolationTest::url)) {
      assertThat(http.deliver("/webhooks/meta", body, Signatures.of(secret, body)).statusCode())
          .isEqualTo(200);
    }
  }

  /** A column of a table of clients that points to another such table. */
  private record Child(String table, String column, String parent) {}

  private List<Child> children() {
    return jdbc
        .sql(
            "SELECT table_name, column_name, referenced_table_name"
                + " FROM information_schema.key_column_usage WHERE table_schema = DATABASE()"
                + " AND referenced_column_name = 'id' AND column_name <> 'client_id'")
        .query((row, _) -> new Child(row.getString(1), row.getString(2), row.getString(3)))
        .list()
        .stream()
        .filter(child -> StatementWatch.ownedTables(jdbc).contains(child.table()))
        .filter(child -> StatementWatch.ownedTables(jdbc).contains(child.parent()))
        .toList();
  }

  private void move(Child child, ClientId own, ClientId foreign) {
    jdbc.sql(
            "UPDATE %s SET %s = (SELECT MAX(p.id) FROM (SELECT id FROM %s WHERE client_id = ?) p) WHERE client_id = ? LIMIT 1"
                .formatted(child.table(), child.column(), child.parent()))
        .params(bytes(foreign), bytes(own))
        .update();
  }

  private static byte[] bytes(ClientId client) {
    return Uuids.bytes(client.value());
  }
}
