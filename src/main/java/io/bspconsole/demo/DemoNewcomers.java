package io.bspconsole.demo;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores the clients of the demo that are on their way, or whose time here is over. */
final class DemoNewcomers {

  private final JdbcClient jdbc;
  private final DemoStandings history;
  private final DemoSteps steps;
  private final Clock clock;

  DemoNewcomers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.history = new DemoStandings(jdbc);
    this.steps = new DemoSteps(jdbc);
    this.clock = clock;
  }

  void add(DemoFile.Newcomer newcomer, DemoWorld world) {
    ClientId id = ClientId.next();
    Instant now = Clocks.now(clock);
    Instant since = now.minus(Duration.ofDays(newcomer.days()));
    Row.in("client")
        .with("id", id.value())
        .with("name", newcomer.name())
        .with("legal_name", newcomer.legalName())
        .with("city", newcomer.city())
        .with("standing", newcomer.standing())
        .with("created_at", since)
        .with("updated_at", since)
        .with("waits_for", newcomer.standing().equals("PROSPECT") ? "US" : "")
        .with("version", 0)
        .store(jdbc);
    history.add(
        id,
        newcomer.standing(),
        Objects.requireNonNullElse(newcomer.moves(), List.<DemoFile.Move>of()),
        since,
        now,
        world);
    List<String> done = newcomer.stepsDone();
    if (done == null) {
      steps.own(
          id,
          world.person(newcomer.owner()),
          newcomer.standing().equals("PROSPECT") ? since : DemoSteps.NEVER);
    } else {
      steps.add(
          id,
          done,
          newcomer.waitsFor(),
          Objects.requireNonNullElse(newcomer.note(), ""),
          world.person(newcomer.owner()),
          since.plus(Duration.ofDays(1)));
    }
    if (done != null && newcomer.contact() != null) {
      prove(id, newcomer, done, since.plus(Duration.ofDays(2)));
    }
  }

  /** What the console would look at to see that a step is done. */
  private void prove(ClientId client, DemoFile.Newcomer newcomer, List<String> done, Instant at) {
    String contact = Objects.requireNonNull(newcomer.contact());
    if (done.contains("POLICY_ACCEPTANCE")) {
      steps.accept(client, new DemoWorld.Known(PersonId.next(), contact), at);
    }
    if (done.contains("BUSINESS_PROFILE")) {
      DemoProfiles.row(client, newcomer.name(), contact, at)
          .with("description", "")
          .with("address", newcomer.city())
          .with("vertical", "OTHER")
          .with(
              "email",
              "halo@" + newcomer.name().toLowerCase(Locale.ROOT).replace(" ", "") + ".example")
          .with("website", "")
          .with("phone", "")
          .with("support_contact", contact)
          .with("published_at", at)
          .with("published_by", Uuids.next())
          .store(jdbc);
    }
  }
}
