package io.bspconsole.audit;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.bspconsole.access.Role;
import io.bspconsole.audit.internal.anchor.Anchors;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.tenancy.ClientScope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A client with a trail, and somebody who may write to the tables as the console may not. */
abstract class Trailed extends IntegrationTest {

  static final Subject TEMPLATE = Subject.template(TemplateId.next(), "parcel_on_its_way");

  @Autowired Trail trail;
  @Autowired ClientTrail clientTrail;
  @Autowired Anchors anchors;
  @Autowired Fixtures fixtures;
  @Autowired JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private LiquibaseConnectionDetails migrator;
  @Autowired private DataSource application;

  @Value("${bsp.audit.anchor-file}")
  Path anchorFile;

  @Value("${spring.datasource.url:}")
  private String address;

  ClientId client;
  Person author;
  Person owner;
  JdbcClient intruder;

  @BeforeEach
  void make_a_client() {
    client = fixtures.client("Toko Sinar");
    author = fixtures.member(client, Role.AUTHOR);
    owner = fixtures.member(client, Role.OWNER);
    String owns = migrator.getUsername();
    intruder =
        JdbcClient.create(
            owns == null
                ? application
                : new DriverManagerDataSource(
                    requireNonNullElse(migrator.getJdbcUrl(), address),
                    owns,
                    requireNonNull(migrator.getPassword())));
  }

  /** Writes so many entries with details, two in each transaction. */
  void act(int entries) {
    for (int i = 0; i < entries; i += 2) {
      String number = Integer.toString(i);
      inTransaction(() -> {
        trail.record(
            Act.of(Action.VERSION_DECLINED, TEMPLATE)
                .changed("version", null, number)
                .because(new ClauseCode("P1.2"), "Comment “" + number + "” \n\u0001 \uD83D\uDE00"));
        trail.record(Act.of(Action.META_STATUS_CHANGED, TEMPLATE).byMeta());
      });
    }
  }

  void inTransaction(Runnable work) {
    fixtures.run(
        author,
        () -> ClientScope.run(client, () -> transaction.executeWithoutResult(_ -> work.run())));
  }

  /** Removes the end of the chain, as somebody does who owns the database. */
  void cut(long last) {
    byte[] id = Uuids.bytes(client.value());
    intruder
        .sql("DELETE FROM audit_detail WHERE chain_id = ? AND seq > ?")
        .params(id, last)
        .update();
    intruder
        .sql("DELETE FROM audit_entry WHERE chain_id = ? AND seq > ?")
        .params(id, last)
        .update();
    setHeadBack(last);
  }

  /**
   * Puts other bytes into the last entry, with the hashes that fit them.
   *
   * @param entry an expression of SQL
   */
  void forge(long last, String entry) {
    intruder
        .sql(
            ("UPDATE audit_entry SET hash = UNHEX(SHA2(CONCAT(prev_hash, %1$s), 256)),"
                    + " entry = %1$s WHERE chain_id = ? AND seq = ?")
                .formatted(entry))
        .params(Uuids.bytes(client.value()), last)
        .update();
    setHeadBack(last);
  }

  void setHeadBack(long seq) {
    intruder
        .sql(
            "UPDATE audit_head SET seq = :seq, hash = (SELECT hash FROM audit_entry"
                + " WHERE chain_id = :id AND seq = :seq) WHERE chain_id = :id")
        .param("id", Uuids.bytes(client.value()))
        .param("seq", seq)
        .update();
  }

  byte[] export() {
    return fixtures.as(
        owner,
        () -> {
          try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            clientTrail.export(client, out);
            return out.toByteArray();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  Path keyFile() {
    return anchorFile.resolveSibling("anchor-key.pem");
  }

  byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
