package io.bspconsole.isolation;

import io.bspconsole.access.Actor;
import io.bspconsole.access.ActorPrincipal;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.People;
import io.bspconsole.accounts.factors.Proof;
import io.bspconsole.accounts.internal.PersonDirectory;
import io.bspconsole.accounts.internal.PersonDirectory.Person;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.keys.ApiKeys;
import io.bspconsole.keys.KeySecret;
import io.bspconsole.keys.internal.KeyRows;
import io.bspconsole.keys.internal.KnownKey;
import io.bspconsole.support.Authenticated;
import io.bspconsole.support.Fixtures;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * Everybody who tries: each role, read from {@link Role}, and the cases that no role tells apart.
 */
final class Cast {

  static final String PROVIDER_KEY = "provider-key";
  static final String CLIENT_KEY = "client-key";

  private final People people;
  private final ApiKeys keys;
  private final KeyRows known;
  private final PersonDirectory directory;
  private final SecurityContextHolderStrategy contexts;
  private final JdbcClient jdbc;

  Cast(
      People people,
      ApiKeys keys,
      KeyRows known,
      PersonDirectory directory,
      SecurityContextHolderStrategy contexts,
      JdbcClient jdbc) {
    this.people = people;
    this.keys = keys;
    this.known = known;
    this.directory = directory;
    this.contexts = contexts;
    this.jdbc = jdbc;
  }

  /** How the matrix writes a role. */
  static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  /**
   * All subjects. People of a client belong to {@code own}; so every role of a client meets the
   * other clients as a stranger.
   *
   * @param second where one of them has another role as well
   */
  List<Subject> subjects(ClientId own, ClientId second) {
    List<Subject> all = new ArrayList<>();
    all.add(new Subject("anonymous", null, Set.of(), Map.of(), ""));
    for (Role role : Role.values()) {
      all.add(
          role.side() == Role.Side.PROVIDER
              ? person(word(role), Set.of(role), Map.of())
              : person(word(role), Set.of(), Map.of(own, role)));
    }
    all.add(person("viewer-and-author", Set.of(), Map.of(own, Role.VIEWER, second, Role.AUTHOR)));
    all.add(narrowed("narrowed-to-one", Set.of(own)));
    all.add(narrowed("narrowed-to-none", Set.of()));
    all.add(stale(person(word(Role.ADMINISTRATOR), Set.of(Role.ADMINISTRATOR), Map.of())));
    all.add(stale(person(word(Role.OWNER), Set.of(), Map.of(own, Role.OWNER))));
    all.add(person("without-role", Set.of(), Map.of()));
    all.add(disabled(person("disabled", Set.of(), Map.of(own, Role.OWNER))));
    all.add(key(PROVIDER_KEY, null, false));
    all.add(key(CLIENT_KEY, own, false));
    all.add(key("revoked-key", own, true));
    all.add(new Subject("wrong-key", null, Set.of(), Map.of(), "key-" + Uuids.next()));
    return List.copyOf(all);
  }

  /** Makes the call in the name of the subject. */
  <T extends @Nullable Object> T as(Subject subject, Supplier<T> call) {
    SecurityContext before = contexts.getContext();
    SecurityContext context = contexts.createEmptyContext();
    context.setAuthentication(subject.signedIn());
    contexts.setContext(context);
    try {
      return call.get();
    } finally {
      contexts.setContext(before);
    }
  }

  /** A person with the rights that sign-in finds. */
  Subject person(String name, Set<Role> everywhere, Map<ClientId, Role> within) {
    String email = "p" + Uuids.next() + "@isolation.example";
    PersonId id = people.add(email, name, Fixtures.PASSWORD);
    everywhere.forEach(role -> people.grant(id, role));
    within.forEach((client, role) -> people.grant(id, role, client));
    return new Subject(
        name,
        signIn(email),
        everywhere.stream().map(Cast::word).collect(Collectors.toSet()),
        within.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.of(word(entry.getValue())))),
        email);
  }

  /** Somebody with every role of the provider, for these clients only. */
  private Subject narrowed(String name, Set<ClientId> clients) {
    Set<Role> roles =
        Arrays.stream(Role.values())
            .filter(role -> role.side() == Role.Side.PROVIDER)
            .collect(Collectors.toSet());
    Subject all = person(name, roles, Map.of());
    people.narrow(directory.byEmail(all.credentials()).orElseThrow().id(), clients);
    Set<String> words = new HashSet<>(all.everywhere());
    words.add(Subject.NARROWED);
    return new Subject(
        name,
        signIn(all.credentials()),
        Set.of(Subject.NARROWED),
        clients.stream().collect(Collectors.toMap(client -> client, _ -> Set.copyOf(words))),
        all.credentials());
  }

  private @Nullable Authentication signIn(String email) {
    Person person = directory.byEmail(email).orElseThrow();
    if (!person.enabled()) {
      return null;
    }
    return Authenticated.as(directory.signedIn(person, Proof.shown(Clocks.now(Clock.systemUTC()))));
  }

  /** The same person some hours after sign-in. */
  private Subject stale(Subject person) {
    return new Subject(
        Subject.STALE + person.name(),
        Authenticated.as(
            directory.signedIn(
                directory.byEmail(person.credentials()).orElseThrow(), Proof.shown(Instant.EPOCH)),
            Instant.EPOCH),
        person.everywhere(),
        person.within(),
        person.credentials());
  }

  private Subject disabled(Subject person) {
    jdbc.sql("UPDATE person SET enabled = FALSE WHERE email = ?")
        .param(person.credentials())
        .update();
    return new Subject(
        person.name(), signIn(person.credentials()), Set.of(), Map.of(), person.credentials());
  }

  private Subject key(String name, @Nullable ClientId client, boolean revoked) {
    String secret = "key-" + Uuids.next();
    keys.add("isolation " + name, secret, client);
    if (revoked) {
      jdbc.sql("UPDATE api_key SET revoked_at = NOW(6) WHERE secret_hash = ?")
          .param(Sha256.of(secret.getBytes(StandardCharsets.UTF_8)))
          .update();
    }
    return known
        .find(new KeySecret(secret))
        .map(KnownKey::actor)
        .map(actor ->
            new Subject(
                name,
                authentication(actor),
                client == null ? Set.of(name) : Set.of(),
                client == null ? Map.of() : Map.of(client, Set.of(name)),
                secret))
        .orElseGet(() -> new Subject(name, null, Set.of(), Map.of(), secret));
  }

  /** As the filter signs keys in: they never showed a second factor. */
  private static Authentication authentication(Actor actor) {
    ActorPrincipal key = () -> actor;
    return UsernamePasswordAuthenticationToken.authenticated(key, null, List.of());
  }
}
