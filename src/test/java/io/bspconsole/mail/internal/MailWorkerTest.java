package io.bspconsole.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.Uuids;
import io.bspconsole.mail.Mail;
import io.bspconsole.mail.Trouble;
import io.bspconsole.mail.internal.Handover.Later;
import io.bspconsole.mail.internal.Handover.Refused;
import io.bspconsole.mail.internal.Handover.Taken;
import io.bspconsole.support.IntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class MailWorkerTest extends IntegrationTest {

  private static final Trouble AWAY = new Trouble(Trouble.Kind.CONNECTION, "refused");

  @Autowired private MailRows rows;
  @Autowired private MailQueue queue;
  @Autowired private OldMails old;
  @Autowired private Clock clock;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  private final List<Mail> taken = new CopyOnWriteArrayList<>();
  private Function<Mail, Handover> server = _ -> new Taken();
  private String recipient;

  @BeforeEach
  void owe_a_mail() {
    // What other tests owe is not what is counted here.
    jdbc.sql("UPDATE mail SET due_at = NOW(6) + INTERVAL 1 DAY WHERE state = 'OWED'").update();
    recipient = "m" + Uuids.next() + "@provider.example";
    owe(recipient, Duration.ofDays(1));
  }

  @Test
  void what_was_taken_is_forgotten() {
    work();
    work();

    assertThat(taken).extracting(Mail::recipient).containsExactly(recipient);
    assertThat(column("state")).isEqualTo("SENT");
    assertThat(column("body")).isEmpty();
  }

  @Test
  void nobody_waits_for_a_row_while_its_mail_is_handed_over() {
    server =
        mail -> {
          jdbc.sql("SELECT id FROM mail WHERE recipient = ? FOR UPDATE NOWAIT")
              .param(mail.recipient())
              .query()
              .listOfRows();
          return new Taken();
        };
    work();

    assertThat(column("state")).isEqualTo("SENT");
  }

  @Test
  void a_mail_server_that_is_away_is_asked_again_after_ever_longer_waits() {
    server = _ -> new Later(AWAY);
    work();
    assertThat(column("state")).isEqualTo("OWED");
    assertThat(minutesToGo()).isBetween(0L, 1L);
    work();
    assertThat(column("attempts")).isEqualTo("1");

    jdbc.sql("UPDATE mail SET attempts = 5 WHERE recipient = ?").param(recipient).update();
    due();
    work();
    assertThat(minutesToGo()).isBetween(30L, 32L);

    server = _ -> new Taken();
    due();
    work();
    assertThat(column("state")).isEqualTo("SENT");
  }

  @Test
  void after_many_tries_it_is_given_up_and_says_why() {
    server = _ -> new Later(AWAY);
    jdbc.sql("UPDATE mail SET attempts = 9 WHERE recipient = ?").param(recipient).update();
    work();

    assertThat(column("state")).isEqualTo("GIVEN_UP");
    assertThat(column("last_error")).isEqualTo("CONNECTION refused");
  }

  @Test
  void a_mail_that_the_server_will_not_have_is_not_tried_again() {
    server = _ -> new Refused(new Trouble(Trouble.Kind.ANSWER, "550 no such user"));
    work();

    assertThat(column("state")).isEqualTo("GIVEN_UP");
  }

  @Test
  void a_fault_counts_as_a_try_and_tells_no_words() {
    server =
        mail -> {
          throw new IllegalStateException(mail.body());
        };
    work();

    assertThat(column("attempts")).isEqualTo("1");
    assertThat(column("last_error")).isEqualTo("FAULT IllegalStateException");
  }

  @Test
  void nodes_that_race_send_each_mail_once() {
    List<String> more =
        Stream.generate(() -> "m" + Uuids.next() + "@provider.example").limit(11).toList();
    more.forEach(it -> owe(it, Duration.ofDays(1)));
    List<MailWorker> nodes = Stream.generate(this::node).limit(4).toList();
    for (int i = 0; i < 6; i++) {
      nodes.parallelStream().forEach(MailWorker::work);
    }
    nodes.forEach(MailWorker::close);
    work();

    assertThat(taken).extracting(Mail::recipient).hasSize(12).doesNotHaveDuplicates();
  }

  @Test
  void who_was_overtaken_changes_nothing() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch overtaken = new CountDownLatch(1);
    server =
        _ -> {
          begun.countDown();
          await(overtaken);
          return new Refused(AWAY);
        };
    MailWorker slow = node();
    slow.work();
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    server = _ -> new Taken();
    work();
    assertThat(taken).isEmpty();

    jdbc.sql("UPDATE mail SET claimed_until = NOW(6) - INTERVAL 1 DAY WHERE recipient = ?")
        .param(recipient)
        .update();
    work();
    overtaken.countDown();
    slow.close();

    assertThat(taken).hasSize(1);
    assertThat(column("state")).isEqualTo("SENT");
  }

  @Test
  void what_ran_out_does_not_leave_and_loses_its_words() {
    String late = "m" + Uuids.next() + "@provider.example";
    owe(late, Duration.ofSeconds(-1));
    work();
    old.sweep();

    assertThat(taken).extracting(Mail::recipient).containsExactly(recipient);
    assertThat(column("state", late)).isEqualTo("GIVEN_UP");
    assertThat(column("body", late)).isEmpty();
  }

  @Test
  void what_was_given_up_keeps_its_words_while_it_is_of_use() {
    server = _ -> new Refused(AWAY);
    work();
    old.sweep();

    assertThat(column("body")).isNotEmpty();
  }

  @Test
  void mails_of_long_ago_are_deleted_and_those_that_wait_are_not() {
    String waiting = "m" + Uuids.next() + "@provider.example";
    work();
    owe(waiting, Duration.ofDays(90));
    jdbc.sql("UPDATE mail SET created_at = NOW(6) - INTERVAL 31 DAY WHERE recipient IN (?, ?)")
        .params(recipient, waiting)
        .update();
    old.sweep();

    assertThat(count(recipient)).isZero();
    assertThat(count(waiting)).isEqualTo(1);
  }

  @Test
  void a_subject_stays_one_line() {
    assertThat(new Mail(recipient, "One\r\nBcc: all@x.example", "").subject())
        .isEqualTo("One Bcc: all@x.example");
  }

  private void owe(String to, Duration goodFor) {
    transaction.executeWithoutResult(
        _ -> rows.add(new Mail(to, "Subject", "A secret link"), goodFor));
  }

  /** One node takes what is due, once. */
  private void work() {
    MailWorker node = node();
    node.work();
    node.close();
  }

  private MailWorker node() {
    MailTransport transport = new Recorder();
    return new MailWorker(queue, new Postman(queue, transport, clock), transport);
  }

  private void due() {
    jdbc.sql("UPDATE mail SET due_at = NOW(6) - INTERVAL 1 SECOND WHERE recipient = ?")
        .param(recipient)
        .update();
  }

  private long minutesToGo() {
    Instant due =
        jdbc.sql("SELECT due_at FROM mail WHERE recipient = ?")
            .param(recipient)
            .query((row, _) -> row.getTimestamp(1).toInstant())
            .single();
    return Duration.between(clock.instant(), due).toMinutes();
  }

  private int count(String to) {
    return jdbc.sql("SELECT COUNT(*) FROM mail WHERE recipient = ?")
        .param(to)
        .query(Integer.class)
        .single();
  }

  private String column(String name) {
    return column(name, recipient);
  }

  private String column(String name, String to) {
    return jdbc.sql("SELECT " + name + " FROM mail WHERE recipient = ?")
        .param(to)
        .query(String.class)
        .single();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
    public Handover send(Mail mail) {
      Handover outcome = server.apply(mail);
      if (outcome instanceof Taken) {
        taken.add(mail);
      }
      return outcome;
    }
  }
}
