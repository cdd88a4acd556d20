package io.bspconsole.sandbox.internal;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The business profiles that the sandbox remembers, by phone number. */
@Repository
@Profile("sandbox")
class ProfileStore {

  private final JdbcClient jdbc;

  ProfileStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Without fields where none was ever set. */
  ObjectNode find(String number) {
    return jdbc.sql("SELECT fields FROM sandbox_profile WHERE number_meta_id = ?")
        .param(number)
        .query(String.class)
        .optional()
        .map(fields -> (ObjectNode) JsonMapper.shared().readTree(fields))
        .orElseGet(() -> JsonMapper.shared().createObjectNode());
  }

  void put(String number, ObjectNode profile) {
    jdbc.sql(
            "INSERT INTO sandbox_profile (number_meta_id, fields) VALUES (?, ?)"
                + " ON DUPLICATE KEY UPDATE fields = VALUES(fields)")
        .params(number, JsonMapper.shared().writeValueAsString(profile))
        .update();
  }
}
