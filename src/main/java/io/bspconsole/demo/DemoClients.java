package io.bspconsole.demo;

import io.bspconsole.access.Permission;
import io.bspconsole.accounts.People;
import io.bspconsole.accounts.factors.DemoAuthenticators;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.tenancy.ClientDirectory;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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

  /** How long ago the provider's own people came. */
  /** In days. */
  private static final int STAFF = 500;

  private final JdbcClient jdbc;
  private final People people;
  private final ClientDirectory directory;
  private final Consumer<PersonId> authenticators;
  private final DemoStandings history;
  private final DemoSteps steps;
  private final DemoProfiles profiles;
  private final DemoScreening screening;
  private final Clock clock;

  @Autowired
  DemoClients(
      JdbcClient jdbc,
      People people,
      ClientDirectory directory,
      DemoAuthenticators authenticators,
      DemoScreening screening,
      Clock clock) {
    this(jdbc, people, directory, authenticators::add, screening, clock);
  }

  DemoClients(
      JdbcClient jdbc,
      People people,
      ClientDirectory directory,
      Consumer<PersonId> authenticators,
      DemoScreening screening,
      Clock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.directory = directory;
    this.authenticators = authenticators;
    this.history = new DemoStandings(jdbc);
    this.steps = new DemoSteps(jdbc);
    this.profiles = new DemoProfiles(jdbc, clock);
    this.screening = screening;
    this.clock = clock;
  }

  void addStaff(DemoFile.Person person, DemoWorld world) {
    PersonId id = add(person, Past.daysAgo(STAFF, Clocks.now(clock)), world);
    person.roles().forEach(role -> people.grant(id, role));
  }

  /** Stores the client; its numbers are read from Meta's side soon after. */
  Stored add(DemoFile.Client client, DemoWorld world) {
    Instant now = Clocks.now(clock);
    DemoRoad road = DemoRoad.of(client.days(), now);
    ClientId id = register(client.register(), client.standing(), "", road);
    history.add(
        id,
        client.standing(),
        Objects.requireNonNullElse(client.moves(), List.<DemoFile.Move>of()),
        road,
        now,
        world);
    addPeople(id, client.people(), road.since(), world);
    DemoWorld.Known speaker = world.person(client.people().getFirst().key());
    Map<String, Instant> done =
        steps.add(
            id,
            Objects.requireNonNullElse(client.stepsDone(), DemoSteps.ALL),
            null,
            "",
            world.person(client.owner()),
            road.began());
    prove(id, done, client.profile(), speaker, client.trade(), client.evidence(), road);
    if (client.standing().equals("BARRED")) {
      screening.ban(id);
    }
    Instant connected = done.getOrDefault("ACCOUNT", road.began());
    return new Stored(id, addAccount(id, client, connected, now));
  }

  /** Stores a client that has no account yet. */
  ClientId add(DemoFile.Newcomer newcomer, DemoWorld world) {
    Instant now = Clocks.now(clock);
    DemoRoad road = DemoRoad.of(newcomer.days(), now);
    boolean prospect = newcomer.standing().equals("PROSPECT");
    ClientId id = register(newcomer.register(), newcomer.standing(), prospect ? "US" : "", road);
    history.add(id, newcomer.standing(), List.of(), road, now, world);
    List<DemoFile.Person> speakers =
        Objects.requireNonNullElse(newcomer.people(), List.<DemoFile.Person>of());
    addPeople(id, speakers, road.since(), world);
    DemoWorld.Known owner = world.person(newcomer.owner());
    if (newcomer.stepsDone() == null) {
      steps.own(id, owner, road.since());
      return id;
    }
    Map<String, Instant> done =
        steps.add(
            id,
            newcomer.stepsDone(),
            newcomer.waitsFor(),
            Objects.requireNonNullElse(newcomer.note(), ""),
            owner,
            road.began());
    if (!speakers.isEmpty()) {
      DemoWorld.Known speaker = world.person(speakers.getFirst().key());
      prove(id, done, newcomer.profile(), speaker, newcomer.trade(), null, road);
    }
    return id;
  }

  /** What the console would look at to see that a step is done, from the time when it was. */
  private void prove(
      ClientId client,
      Map<String, Instant> done,
      DemoFile.@Nullable Profile profile,
      DemoWorld.Known speaker,
      @Nullable String trade,
      @Nullable String evidence,
      DemoRoad road) {
    Instant screened = done.get("SCREENING");
    if (screened != null && trade != null) {
      steps.screen(client, trade, evidence, screened);
    }
    Instant accepted = done.get("POLICY_ACCEPTANCE");
    if (accepted != null) {
      steps.accept(client, speaker, accepted);
    }
    if (profile != null) {
      profiles.add(client, profile, speaker, done.getOrDefault("BUSINESS_PROFILE", road.began()));
    }
  }

  private ClientId register(
      DemoFile.Register known, String standing, String waitsFor, DemoRoad road) {
    ClientId id = ClientId.next();
    Row.in("client")
        .with("id", id.value())
        .with("name", known.name())
        .with("legal_name", known.legalName())
        .with("city", known.city())
        .with("country", known.country())
        .with("registration_number", known.registrationNumber())
        .with("standing", standing)
        .with("waits_for", waitsFor)
        .with("created_at", road.since())
        .with("updated_at", road.since())
        .with("version", 0)
        .store(jdbc);
    return id;
  }

  private void addPeople(
      ClientId client, List<DemoFile.Person> members, Instant since, DemoWorld world) {
    for (DemoFile.Person person : members) {
      PersonId member = add(person, since, world);
      person.roles().forEach(role -> people.grant(member, role, client));
    }
  }

  private PersonId add(DemoFile.Person person, Instant since, DemoWorld world) {
    PersonId id = people.add(person.email(), person.name(), PASSWORD);
    jdbc.sql("UPDATE person SET created_at = ? WHERE id = ?")
        .params(Timestamp.from(since), Uuids.bytes(id.value()))
        .update();
    world.add(person.key(), id, person.name());
    if (person.roles().stream()
        .flatMap(role -> role.permissions().stream())
        .anyMatch(Permission::needsSecondFactor)) {
      authenticators.accept(id);
    }
    return id;
  }

  private WabaId addAccount(ClientId client, DemoFile.Client file, Instant since, Instant now) {
    DemoFile.Account account = file.waba();
    Integer ended = account.disconnectedDaysAgo();
    if (ended == null) {
      directory.assignWaba(new MetaId(account.metaId()), client);
    }
    WabaId id = WabaId.next();
    Row.in("waba")
        .with("client_id", client.value())
        .with("id", id.value())
        .with("meta_id", account.metaId())
        .with("name", account.name())
        .with("numbers_due_at", ended == null ? now : null)
        .with("account_due_at", ended == null ? now : null)
        .with("disconnected_at", ended == null ? null : Past.daysAgo(ended, now))
        .with("created_at", since)
        .with("version", 0)
        .store(jdbc);
    if (ended != null) {
      file.numbers().forEach(number -> addNumber(client, id, number, Past.daysAgo(ended, now)));
    }
    return id;
  }

  /** One that was read as long as its account was connected. */
  private void addNumber(ClientId client, WabaId waba, DemoFile.Number number, Instant last) {
    Row.in("phone_number")
        .with("client_id", client.value())
        .with("id", Uuids.next())
        .with("waba_id", waba.value())
        .with("meta_id", number.metaId())
        .with("display_number", number.display())
        .with("digits", number.display().replaceAll("[^0-9]", ""))
        .with("verified_name", number.name())
        .with("status", "CONNECTED")
        .with("quality_rating", number.quality())
        .with("quality_since", last)
        .with("messaging_limit", number.limit())
        .with("updated_at", last)
        .with("version", 0)
        .store(jdbc);
  }

  /** A stored client and its account. */
  record Stored(ClientId client, WabaId waba) {}
}
