package io.bspconsole.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bspconsole.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class WallTest extends IntegrationTest {

  @Autowired private JdbcClient jdbc;
  @Autowired private Wall wall;

  /** Another database has the rights that its owner gave. */
  @BeforeEach
  void only_on_the_embedded_database() {
    assumeTrue(System.getenv("SPRING_DATASOURCE_URL") == null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_entry SET action = 'SIGNED_IN'",
        "DELETE FROM audit_entry",
        "REPLACE INTO audit_entry SELECT * FROM audit_entry",
        "INSERT INTO audit_entry SELECT * FROM audit_entry ON DUPLICATE KEY UPDATE seq = 1",
        "TRUNCATE TABLE audit_entry",
        "ALTER TABLE audit_entry ADD COLUMN more int",
        "DROP TABLE audit_entry"
      })
  void the_database_refuses_to_change_what_is_written(String statement) {
    assertThatThrownBy(() -> jdbc.sql(statement).update())
        .rootCause()
        .hasMessageContaining("command denied");
  }

  @Test
  void other_tables_can_be_changed() {
    assertThat(jdbc.sql("DELETE FROM audit_detail WHERE 1 = 0").update()).isZero();
    assertThat(jdbc.sql("UPDATE client SET version = version WHERE 1 = 0").update()).isZero();
  }

  @Test
  void the_wall_is_seen_at_the_start() {
    assertThat(wall.stands()).isTrue();
  }
}
