package io.bspconsole.sandbox.internal;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the sandbox remembers of each number beside its rating. */
@Repository
@Profile("sandbox")
class LifeStore {

  private final JdbcClient jdbc;

  LifeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty where nothing was asked yet. */
  ObjectNode find(String number) {
    return jdbc.sql("SELECT life FROM sandbox_number_life WHERE number_meta_id = ?")
        .param(number)
        .query(String.class)
        .optional()
        .map(life -> (ObjectNode) JsonMapper.shared().readTree(life))
        .orElseGet(() -> JsonMapper.shared().createObjectNode());
  }

  void put(String number, ObjectNode life) {
    jdbc.sql(
            "INSERT INTO sandbox_number_life (number_meta_id, life) VALUES (?, ?)"
                + " ON DUPLICATE KEY UPDATE life = VALUES(life)")
        .params(number, JsonMapper.shared().writeValueAsString(life))
        .update();
  }
}
