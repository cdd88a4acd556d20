package io.bspconsole.webhooks.internal;

import io.bspconsole.access.Permission;
import io.bspconsole.access.Role;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may work on events now, asked for people whose wish goes on without them. */
@Component
class EventWorkers {

  private static final List<String> ROLES =
      Arrays.stream(Role.values())
          .filter(role -> role.permissions().contains(Permission.EVENT_WORK))
          .map(Role::name)
          .toList();

  private final JdbcClient jdbc;

  EventWorkers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether this person sees all clients; empty when he may not work on events at all. */
  Optional<Boolean> seesAll(PersonId person) {
    return jdbc.sql(
            "SELECT p.all_clients FROM person p WHERE p.id = :who AND p.enabled AND EXISTS (SELECT"
                + " 1 FROM staff_role r WHERE r.person_id = p.id AND r.role IN (:roles))")
        .param("who", Uuids.bytes(person.value()))
        .param("roles", ROLES)
        .query(Boolean.class)
        .optional();
  }
}
