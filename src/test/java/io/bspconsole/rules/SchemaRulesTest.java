package io.bspconsole.rules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.support.IntegrationTest;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SchemaRulesTest extends IntegrationTest {

  @Autowired private LiquibaseConnectionDetails migrator;
  @Autowired private DataSource application;

  @Value("${spring.datasource.url:}")
  private String url;

  private JdbcClient ddl;

  /** As the migrator, where there is one: the application's own user may not create tables then. */
  @BeforeEach
  void connect() {
    String user = migrator.getUsername();
    String url = migrator.getJdbcUrl() == null ? this.url : migrator.getJdbcUrl();
    ddl =
        JdbcClient.create(
            user == null
                ? application
                : new DriverManagerDataSource(url, user, requireNonNull(migrator.getPassword())));
  }

  @AfterEach
  void remove_what_was_planted() {
    ddl.sql("DROP TABLE IF EXISTS planted, planted_chain, planted_parent").update();
  }

  @Test
  void every_table_of_a_client_stands_behind_the_key_wall() {
    assertThat(violations()).isEmpty();
  }

  @Test
  void a_table_that_forgets_the_client_is_caught() {
    plant("id binary(16) NOT NULL PRIMARY KEY, name varchar(10)");

    assertThat(violations())
        .contains(
            "planted: needs client_id binary(16) NOT NULL, or a place among the global tables",
            "planted: the primary key is not (client_id, id)",
            "planted: client_id does not refer to client",
            "planted: no check refuses the client that stands for nobody");
  }

  @Test
  void a_reference_that_could_point_into_another_client_is_caught() {
    ddl.sql(
            "CREATE TABLE planted_parent (client_id binary(16) NOT NULL, id binary(16) NOT NULL,"
                + " PRIMARY KEY (client_id, id), UNIQUE KEY planted_parent_id (id))")
        .update();
    plant(
        OWNED
            + ", parent_id binary(16) NOT NULL, KEY planted_parent (client_id, parent_id),"
            + " CONSTRAINT planted_fk FOREIGN KEY (parent_id) REFERENCES planted_parent (id)");

    assertThat(violations())
        .anySatisfy(found -> assertThat(found).contains("planted_fk could point into another"));
  }

  @Test
  void an_index_and_a_unique_key_over_all_clients_are_caught() {
    plant(OWNED + ", name varchar(10), UNIQUE KEY planted_name (name), KEY planted_n (name, id)");

    assertThat(violations())
        .contains(
            "planted: index planted_name does not begin with client_id",
            "planted: index planted_n does not begin with client_id");
  }

  @Test
  void a_key_of_the_trail_that_reaches_over_chains_is_caught() {
    ddl.sql(
            "CREATE TABLE planted_parent (client_id binary(16) NOT NULL, seq bigint NOT NULL,"
                + " PRIMARY KEY (client_id, seq), UNIQUE KEY planted_parent_seq (seq))")
        .update();
    ddl.sql(
            "CREATE TABLE planted_chain (chain_id binary(16) NOT NULL, seq bigint NOT NULL,"
                + " PRIMARY KEY (chain_id, seq), UNIQUE KEY planted_seq (seq),"
                + " CONSTRAINT planted_fk FOREIGN KEY (seq) REFERENCES planted_parent (seq))")
        .update();

    assertThat(violations())
        .contains(
            "planted_chain: index planted_seq does not begin with chain_id",
            "planted_chain: planted_fk could point into another chain");
  }

  private static final String OWNED =
      "client_id binary(16) NOT NULL, id binary(16) NOT NULL, PRIMARY KEY (client_id, id),"
          + " KEY planted_id (id), CONSTRAINT planted_c FOREIGN KEY (client_id) REFERENCES client"
          + " (id), CONSTRAINT planted_b CHECK (client_id <>"
          + " x'00000000000000000000000000000000')";

  private void plant(String columns) {
    ddl.sql("CREATE TABLE planted (" + columns + ")").update();
  }

  private List<String> violations() {
    String schema = ddl.sql("SELECT DATABASE()").query(String.class).single();
    return new SchemaRules(ddl, schema).violations();
  }
}
