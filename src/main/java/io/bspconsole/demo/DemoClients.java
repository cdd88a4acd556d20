package io.bspconsole.demo;

import io.bspconsole.access.Permission;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.People;
import io.bspconsole.accounts.factors.DemoAuthenticators;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.tenancy.ClientDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    history.add(id, client, since, world);
    for (DemoFile.Person person : client.people()) {
      PersonId member = add(person, world);
      for (Role role : person.roles()) {
        people.grant(member, role, id);
      }
    }
    addProfile(id, client, since, world);
    return new Stored(id, addAccount(id, client.waba(), since));
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

  private void addProfile(ClientId client, DemoFile.Client file, Instant since, DemoWorld world) {
    DemoFile.Profile profile = file.profile();
    DemoWorld.Known publisher = world.person(file.people().getFirst().key());
    Row.in("business_profile")
        .with("client_id", client.value())
        .with("id", Uuids.next())
        .with("display_name", profile.displayName())
        .with("description", profile.description())
        .with("address", profile.address())
        .with("vertical", profile.vertical())
        .with("email", profile.email())
        .with("website", profile.website())
        .with("phone", profile.phone())
        .with("support_contact", profile.supportContact())
        .with("published_at", profile.published() ? since : null)
        .with("published_by", profile.published() ? publisher.id().value() : null)
        .with("updated_at", since)
        .with("updated_by_name", publisher.name())
        .with("version", 0)
        .store(jdbc);
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
