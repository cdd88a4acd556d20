package io.bspconsole.accounts;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people of the provider may do now: for work that goes on while the rights of whoever wished
 * it may change. Asks for no permission itself.
 */
@Component
public class StaffRights {

  private final JdbcClient jdbc;

  StaffRights(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whether this person sees all clients; empty when he may not do that at all, and for the id of a
   * key.
   *
   * @param permission one of {@link io.bspconsole.access.Permission}
   */
  @Transactional(readOnly = true)
  public Optional<Boolean> seesAll(PersonId person, String permission) {
    List<String> roles =
        Arrays.stream(Role.values())
            .filter(role -> role.permissions().contains(permission))
            .map(Role::name)
            .toList();
    return jdbc.sql(
            "SELECT p.all_clients FROM person p WHERE p.id = :who AND p.enabled AND EXISTS (SELECT"
                + " 1 FROM staff_role r WHERE r.person_id = p.id AND r.role IN (:roles))")
        .param("who", Uuids.bytes(person.value()))
        .param("roles", roles)
        .query(Boolean.class)
        .optional();
  }
}
