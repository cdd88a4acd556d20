package io.bspconsole.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.Uuids;
import io.bspconsole.mail.Mail;
import io.bspconsole.support.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.transaction.support.TransactionTemplate;

class MailWorkerTest extends IntegrationTest {

  @Autowired private MailRows rows;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  private final List<Mail> taken = new ArrayList<>();
  private String recipient;
  private boolean away;

  @BeforeEach
  void owe_a_mail() {
    // What other tests owe is not what is counted here.
    jdbc.sql("UPDATE mail SET due_at = NOW(6) + INTERVAL 1 DAY WHERE state = 'OWED'").update();
    recipient = "m" + Uuids.next() + "@provider.example";
    transaction.executeWithoutResult(
        _ -> rows.add(new Mail(recipient, "Subject", "A secret link")));
  }

  @Test
  void what_was_taken_is_forgotten() {
    worker().work();
    worker().work();

    assertThat(taken).extracting(Mail::recipient).containsExactly(recipient);
    assertThat(column("state")).isEqualTo("SENT");
    assertThat(column("body")).isEmpty();
  }

  @Test
  void a_mail_server_that_is_away_is_asked_again_later() {
    away = true;
    worker().work();
    assertThat(column("state")).isEqualTo("OWED");
    away = false;
    worker().work();
    assertThat(taken).isEmpty();

    jdbc.sql("UPDATE mail SET due_at = NOW(6) - INTERVAL 1 SECOND WHERE recipient = ?")
        .param(recipient)
        .update();
    worker().work();
    assertThat(taken).hasSize(1);
  }

  @Test
  void after_many_tries_it_is_given_up_and_forgotten() {
    away = true;
    jdbc.sql("UPDATE mail SET attempts = 9 WHERE recipient = ?").param(recipient).update();
    worker().work();

    assertThat(column("state")).isEqualTo("GIVEN_UP");
    assertThat(column("body")).isEmpty();
  }

  @Test
  void a_subject_stays_one_line() {
    assertThat(new Mail(recipient, "One\r\nBcc: all@x.example", "").subject())
        .isEqualTo("One Bcc: all@x.example");
  }

  private MailWorker worker() {
    return new MailWorker(rows, new Recorder(), transaction);
  }

  private String column(String name) {
    return jdbc.sql("SELECT " + name + " FROM mail WHERE recipient = ?")
        .param(recipient)
        .query(String.class)
        .single();
  }

  private final class Recorder implements MailTransport {

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public boolean keepsWords() {
      return false;
    }

    @Override
    public void send(Mail mail) {
      if (away) {
        throw new MailSendException("away");
      }
      taken.add(mail);
    }
  }
}
