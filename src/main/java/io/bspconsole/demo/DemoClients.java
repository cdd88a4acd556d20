package io.bspconsole.demo;

import io.bspconsole.access.Permission;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.People;
import io.bspconsole.accounts.factors.DemoAuthenticators;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.tenancy.ClientDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the clients of the demo with their people, profiles and accounts. */
@Component
@Profile("demo")
class DemoClients {

  /** Of every person of the demo; README says so. */
  static final String PASSWORD = "demo-password-2026";

  /** How long ago the clients were taken on. */
  static final Duration AGE = Duration.ofDays(90);

  private final JdbcClient jdbc;
  private final People people;
  private final ClientDirectory directory;
  private final Consumer<PersonId> authenticators;
  private final DemoStandings history;
  private final DemoSteps steps;
  private final DemoProfiles profiles;
  private final DemoNewcomers newcomers;
  private final Clock clock;

  @Autowired
  DemoClients(
      JdbcClient jdbc,
      People people,
      ClientDirectory directory,
      DemoAuthenticators authenticators,
      Clock clock) {
    this(jdbc, people, directory, authenticators::add, clock);
  }

  DemoClients(
      JdbcClient jdbc,
      People people,
      ClientDirectory directory,
      Consumer<PersonId> authenticators,
      Clock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.directory = directory;
    this.authenticators = authenticators;
    this.history = new DemoStandings(jdbc);
    this.steps = new DemoSteps(jdbc);
    this.profiles = new DemoProfiles(jdbc, clock);
    this.newcomers = new DemoNewcomers(jdbc, clock);
    this.clock = clock;
  }

  void addStaff(DemoFile.Person person, DemoWorld world) {
    PersonId id = add(person, world);
    person.roles().forEach(role -> people.grant(id, role));
  }

  /** Stores the client; its numbers are read from Meta's side soon after. */
  Stored add(DemoFile.Client client, DemoWorld world) {
    ClientId id = ClientId.next();
    Instant since = Clocks.now(clock).minus(AGE);
    Row.in("client")
        .with("id", id.value())
        .with("name", client.name())
        .with("legal_name", client.legalName())
        .with("city", client.city())
        .with("standing", client.standing())
        .with("created_at", since)
        .with("updated_at", since)
        .with("version", 0)
        .store(jdbc);
    Instant now = Clocks.now(clock);
    history.add(
        id,
        client.standing(),
        Objects.requireNonNullElse(client.moves(), List.<DemoFile.Move>of()),
        since,
        now,
        world);
    for (DemoFile.Person person : client.people()) {
      PersonId member = add(person, world);
      for (Role role : person.roles()) {
        people.grant(member, role, id);
      }
    }
    profiles.add(id, client, since, world);
    steps.add(
        id,
        Objects.requireNonNullElse(client.stepsDone(), DemoSteps.ALL),
        null,
        "",
        world.person(client.owner()),
        since.plus(Duration.ofDays(3)));
    steps.accept(
        id, world.person(client.people().getFirst().key()), since.plus(Duration.ofDays(4)));
    return new Stored(id, addAccount(id, client.waba(), since));
  }

  void add(DemoFile.Newcomer newcomer, DemoWorld world) {
    newcomers.add(newcomer, world);
  }

  private PersonId add(DemoFile.Person person, DemoWorld world) {
    PersonId id = people.add(person.email(), person.name(), PASSWORD);
    world.add(person.key(), id, person.name());
    if (person.roles().stream()
        .flatMap(role -> role.permissions().stream())
        .anyMatch(Permission::needsSecondFactor)) {
      authenticators.accept(id);
    }
    return id;
  }

  private WabaId addAccount(ClientId client, DemoFile.Account account, Instant since) {
    directory.assignWaba(new MetaId(account.metaId()), client);
    WabaId id = WabaId.next();
    Row.in("waba")
        .with("client_id", client.value())
        .with("id", id.value())
        .with("meta_id", account.metaId())
        .with("name", account.name())
        .with("numbers_due_at", Clocks.now(clock))
        .with("created_at", since)
        .with("version", 0)
        .store(jdbc);
    return id;
  }

  /** A stored client and its account. */
  record Stored(ClientId client, WabaId waba) {}
}
