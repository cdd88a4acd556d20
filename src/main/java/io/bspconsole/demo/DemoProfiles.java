package io.bspconsole.demo;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Uuids;
import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Stores the business profiles of the demo. */
final class DemoProfiles {

  private final JdbcClient jdbc;
  private final Clock clock;

  DemoProfiles(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** One of which all but the name is still to be said. */
  private static Row row(ClientId client, String name, DemoWorld.Known by, Instant at) {
    return Row.in("business_profile")
        .with("client_id", client.value())
        .with("id", Uuids.next())
        .with("display_name", name)
        .with("updated_at", at)
        .with("updated_by", by.id().value())
        .with("updated_by_name", by.name())
        .with("version", 0);
  }

  /**
   * A profile as somebody wrote it.
   *
   * @param at when it was published, or saved last where it was not
   */
  void add(ClientId client, DemoFile.Profile profile, DemoWorld.Known publisher, Instant at) {
    row(client, profile.displayName(), publisher, at)
        .with("description", profile.description())
        .with("address", profile.address())
        .with("vertical", profile.vertical())
        .with("email", profile.email())
        .with("website", profile.website())
        .with("phone", profile.phone())
        .with("support_contact", profile.supportContact())
        .with("published_at", profile.published() ? at : null)
        .with("published_by", profile.published() ? publisher.id().value() : null)
        .with("attested_at", profile.published() ? confirmedAt(profile, at) : null)
        .with("attested_by", profile.published() ? publisher.id().value() : null)
        .with("attested_by_name", profile.published() ? publisher.name() : "")
        .store(jdbc);
    if (profile.published()) {
      addVersion(client, profile, publisher, at);
    }
  }

  private Instant confirmedAt(DemoFile.Profile profile, Instant since) {
    return profile.confirmedDaysAgo() == null
        ? since
        : Past.daysAgo(profile.confirmedDaysAgo(), Clocks.now(clock));
  }

  private void addVersion(
      ClientId client, DemoFile.Profile profile, DemoWorld.Known publisher, Instant since) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("displayName", profile.displayName());
    form.put("description", profile.description());
    form.put("address", profile.address());
    form.put("vertical", profile.vertical());
    form.put("email", profile.email());
    form.put("website", profile.website());
    form.put("phone", profile.phone());
    form.put("supportContact", profile.supportContact());
    form.put("about", "");
    form.put("secondWebsite", "");
    Row.in("profile_version")
        .with("client_id", client.value())
        .with("id", Uuids.next())
        .with("number", 1)
        .with("form", JsonMapper.shared().writeValueAsString(form))
        .with("published_by", publisher.id().value())
        .with("published_by_name", publisher.name())
        .with("published_at", since)
        .with("version", 0)
        .store(jdbc);
    jdbc.sql("UPDATE client SET attest_by = ? WHERE id = ?")
        .params(
            Date.valueOf(
                LocalDate.ofInstant(
                    confirmedAt(profile, since).plus(Duration.ofDays(180)), ZoneOffset.UTC)),
            Uuids.bytes(client.value()))
        .update();
  }
}
