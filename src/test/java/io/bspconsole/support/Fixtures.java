package io.bspconsole.support;

import io.bspconsole.access.Actor;
import io.bspconsole.access.Reach;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.People;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.tenancy.ClientDirectory;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Makes what integration tests need: clients, people, accounts, and calls in somebody's name. */
@TestComponent
public class Fixtures {

  /** The password of every person made here. */
  public static final String PASSWORD = "a password for tests only";

  private final JdbcClient jdbc;
  private final People people;
  private final ClientDirectory directory;
  private final SecurityContextHolderStrategy contexts;

  Fixtures(
      JdbcClient jdbc,
      People people,
      ClientDirectory directory,
      SecurityContextHolderStrategy contexts) {
    this.jdbc = jdbc;
    this.people = people;
    this.directory = directory;
    this.contexts = contexts;
  }

  /** An active client. */
  public ClientId client(String name) {
    return client(name, "ACTIVE");
  }

  public ClientId client(String name, String standing) {
    ClientId id = ClientId.next();
    jdbc.sql(
            "INSERT INTO client (id, name, legal_name, city, standing, created_at, updated_at,"
                + " version) VALUES (?, ?, ?, 'Jakarta', ?, NOW(6), NOW(6), 0)")
        .params(Uuids.bytes(id.value()), name, "PT " + name, standing)
        .update();
    return id;
  }

  /** An account of the client with an id of Meta's that no other test uses. */
  public Account waba(ClientId client) {
    WabaId id = WabaId.next();
    MetaId metaId = metaId();
    directory.assignWaba(metaId, client);
    jdbc.sql(
            "INSERT INTO waba (client_id, id, meta_id, name, created_at, version)"
                + " VALUES (?, ?, ?, 'Account', NOW(6), 0)")
        .params(Uuids.bytes(client.value()), Uuids.bytes(id.value()), metaId.value())
        .update();
    return new Account(id, metaId);
  }

  /** A new id in the form of Meta's. */
  public static MetaId metaId() {
    return new MetaId(
        Long.toString(
            ThreadLocalRandom.current().nextLong(1_000_000_000_000_000L, 9_000_000_000_000_000L)));
  }

  /** Somebody of the provider, known to sign-in too. */
  public Person staff(Role... roles) {
    String email = "p" + Uuids.next() + "@provider.example";
    PersonId id = people.add(email, "Staff " + roles[0], PASSWORD);
    Set<String> permissions = new java.util.HashSet<>();
    for (Role role : roles) {
      people.grant(id, role);
      permissions.addAll(role.permissions());
    }
    return new Person(email, new Actor(id, "Staff " + roles[0], permissions, Map.of()));
  }

  /** Somebody of the provider who sees these clients only, known to sign-in too. */
  public Person narrowed(Set<ClientId> clients, Role... roles) {
    Person all = staff(roles);
    people.narrow(all.actor().id(), clients);
    return new Person(
        all.email(),
        new Actor(
            all.actor().id(),
            all.actor().name(),
            all.actor().everywhere(),
            new Reach.Named(clients),
            Map.of()));
  }

  /** Somebody of the client, known to sign-in too. */
  public Person member(ClientId client, Role role) {
    String email = "p" + Uuids.next() + "@client.example";
    PersonId id = people.add(email, "Member " + role, PASSWORD);
    people.grant(id, role, client);
    return new Person(
        email, new Actor(id, "Member " + role, Set.of(), Map.of(client, role.permissions())));
  }

  /** A session of the person that runs, as if it had begun with the password alone. */
  public SessionKey session(Person person) {
    SessionKey key = SessionKey.of(Uuids.next().toString());
    session(person, key);
    return key;
  }

  /** The same under a key that there is already. */
  public void session(Person person, SessionKey key) {
    jdbc.sql(
            "INSERT INTO person_session (id, person_id, started_at, active_at, address, user_agent)"
                + " VALUES (?, ?, NOW(6), NOW(6), '192.0.2.1', 'Firefox')")
        .params(key.bytes(), Uuids.bytes(person.actor().id().value()))
        .update();
  }

  /** Makes the call in the name of the person. */
  public <T> T as(Person person, Supplier<T> call) {
    SecurityContext before = contexts.getContext();
    SecurityContext context = contexts.createEmptyContext();
    context.setAuthentication(Authenticated.as(person::actor));
    contexts.setContext(context);
    try {
      return call.get();
    } finally {
      contexts.setContext(before);
    }
  }

  /** Makes the call in the name of the person. */
  public void run(Person person, Runnable call) {
    as(
        person,
        () -> {
          call.run();
          return true;
        });
  }

  /** A person, by what sign-in asks and by what services see. */
  public record Person(String email, Actor actor) {}

  /** An account, by our id and by Meta's. */
  public record Account(WabaId id, MetaId metaId) {}
}
