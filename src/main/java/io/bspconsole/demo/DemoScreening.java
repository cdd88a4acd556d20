package io.bspconsole.demo;

import io.bspconsole.clients.portfolio.ScreeningSubjects;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Uuids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists that clients of the demo are held against, and what was found on them. */
@Component
@Profile("demo")
class DemoScreening {

  private final ScreeningSubjects screening;
  private final JdbcClient jdbc;
  private final Clock clock;

  DemoScreening(ScreeningSubjects screening, JdbcClient jdbc, Clock clock) {
    this.screening = screening;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Puts a client onto the provider's own list, as barring it does. */
  void ban(ClientId client) {
    screening.ban(client);
  }

  /**
   * Takes a list into use.
   *
   * @param clients by their keys
   */
  void add(DemoFile.Screened list, Map<String, ClientId> clients, DemoWorld world) {
    UUID id = Uuids.next();
    Row.in("screening_list")
        .with("id", id)
        .with("kind", list.kind())
        .with("name", list.name())
        .with("entries", list.entries().size())
        .with("uploaded_by", world.person(list.by()).id().value())
        .with("uploaded_by_name", world.person(list.by()).name())
        .with("uploaded_at", ago(list.days()))
        .store(jdbc);
    for (DemoFile.Named named : list.entries()) {
      UUID entry = Uuids.next();
      Row.in("screening_entry")
          .with("id", entry)
          .with("list_id", id)
          .with("name", named.name())
          .with("registration_number", "")
          .with("domain", "")
          .with("phone", "")
          .with("note", named.note())
          .store(jdbc);
      DemoFile.Hit hit = named.hit();
      if (hit != null) {
        ClientId client = Objects.requireNonNull(clients.get(hit.client()), hit.client());
        store(hit, client, entry, list, named, world.person(hit.by()));
      }
    }
  }

  private void store(
      DemoFile.Hit hit,
      ClientId client,
      UUID entry,
      DemoFile.Screened list,
      DemoFile.Named named,
      DemoWorld.Known first) {
    Instant found = ago(hit.days());
    Row.in("screening_hit")
        .with("client_id", client.value())
        .with("id", Uuids.next())
        .with("entry_id", entry)
        .with("list_kind", list.kind())
        .with("list_name", list.name())
        .with("entry_name", named.name())
        .with("entry_note", named.note())
        .with("field", hit.field())
        .with("value", legalName(client))
        .with("score", hit.score())
        .with("reason", hit.reason())
        .with("state", hit.state())
        .with("first_by", first.id().value())
        .with("first_by_name", first.name())
        .with("first_comment", hit.comment())
        .with("second_by_name", "")
        .with("second_comment", "")
        .with("found_at", found)
        .with("decided_at", null)
        .store(jdbc);
    jdbc.sql("UPDATE client SET screened_at = ? WHERE id = ?")
        .params(Timestamp.from(found), Uuids.bytes(client.value()))
        .update();
  }

  private String legalName(ClientId client) {
    return jdbc.sql("SELECT legal_name FROM client WHERE id = ?")
        .param(Uuids.bytes(client.value()))
        .query(String.class)
        .single();
  }

  private Instant ago(int days) {
    return Past.daysAgo(days, Clocks.now(clock));
  }
}
