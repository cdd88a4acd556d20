package io.bspconsole.accounts.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds people by e-mail at sign-in, with everything their roles allow them. */
@Component
class PersonDirectory implements UserDetailsService {

  private final JdbcClient jdbc;

  PersonDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public SignedIn loadUserByUsername(String email) {
    Row row =
        jdbc.sql("SELECT id, name, email, password_hash, enabled FROM person WHERE email = ?")
            .param(email.strip().toLowerCase(Locale.ROOT))
            .query((r, _) ->
                new Row(
                    new PersonId(Uuids.of(r.getBytes("id"))),
                    r.getString("name"),
                    r.getString("email"),
                    r.getString("password_hash"),
                    r.getBoolean("enabled")))
            .optional()
            .orElseThrow(() -> new UsernameNotFoundException("No such person"));
    Actor actor = new Actor(row.id, row.name, everywhere(row.id), within(row.id));
    return new SignedIn(actor, row.email, row.passwordHash, row.enabled);
  }

  private Set<String> everywhere(PersonId person) {
    Set<String> permissions = new HashSet<>();
    jdbc.sql("SELECT role FROM staff_role WHERE person_id = ?")
        .param(Uuids.bytes(person.value()))
        .query(String.class)
        .list()
        .forEach(role -> permissions.addAll(Role.valueOf(role).permissions()));
    return permissions;
  }

  private Map<ClientId, Set<String>> within(PersonId person) {
    Map<ClientId, Set<String>> permissions = new HashMap<>();
    jdbc.sql("SELECT client_id, role FROM client_role WHERE person_id = ?")
        .param(Uuids.bytes(person.value()))
        .query(row -> {
          permissions
              .computeIfAbsent(
                  new ClientId(Uuids.of(row.getBytes("client_id"))), _ -> new HashSet<>())
              .addAll(Role.valueOf(row.getString("role")).permissions());
        });
    return permissions;
  }

  private record Row(
      PersonId id, String name, String email, String passwordHash, boolean enabled) {}
}
