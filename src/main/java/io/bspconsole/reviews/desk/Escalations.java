package io.bspconsole.reviews.desk;

import io.bspconsole.accounts.Member;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.ReviewId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.mail.Mail;
import io.bspconsole.mail.Mails;
import io.bspconsole.reviews.DeskSettings;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Calls for help before a round is late: once for each round, by mail to whose it is, else (or
 * where that one decides no longer, or does not see the client any more) to all who decide on
 * reviews and see the client. While there is nobody, the log says so, and the round is looked at
 * again a quarter of an hour later, after those that were not yet: so many of them keep no other
 * waiting. The mail is in the reader's language and names no client, only the way to the round.
 * Safe on every node: each takes rounds of its own.
 */
@Component
class Escalations {

  private static final Logger log = LoggerFactory.getLogger(Escalations.class);

  /** Of those that were not looked at yet, and as many of the others. */
  static final int AT_ONCE = 50;

  private static final int MOST_MAILS = 50;
  private static final Duration GOOD_FOR = Duration.ofDays(1);
  private static final Duration LOOKED_AT_AGAIN = Duration.ofMinutes(15);

  private static final String NOT_YET = "nobody_called_at IS NULL";
  private static final String IN_VAIN = "nobody_called_at <= :tried";

  private final JdbcClient jdbc;
  private final SettingRows settings;
  private final Deciders deciders;
  private final Mails mails;
  private final MessageSource texts;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final String baseUrl;

  Escalations(
      JdbcClient jdbc,
      SettingRows settings,
      Deciders deciders,
      Mails mails,
      MessageSource texts,
      TransactionOperations transactions,
      Clock clock,
      @Value("${bsp.accounts.base-url}") String baseUrl) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.deciders = deciders;
    this.mails = mails;
    this.texts = texts;
    this.transactions = transactions;
    this.clock = clock;
    this.baseUrl = baseUrl;
  }

  private record Due(ClientId client, ReviewId review, Instant at, @Nullable PersonId assigned) {}

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  void look() {
    try {
      transactions.executeWithoutResult(_ -> call());
    } catch (DataAccessException | TransactionException e) {
      log.warn("Nobody can be called to rounds that are due now: {}", e.getMessage());
    }
  }

  private void call() {
    DeskSettings desk = settings.load();
    Instant now = Clocks.now(clock);
    Instant before = desk.hours().plus(now, Duration.ofMinutes(desk.warnMinutes()));
    List<Due> due =
        Stream.of(NOT_YET, IN_VAIN).flatMap(which -> due(which, before, now).stream()).toList();
    if (due.isEmpty()) {
      return;
    }
    List<Member> reviewers = deciders.all();
    for (Due round : due) {
      List<Member> called = called(round, reviewers);
      if (called.isEmpty()) {
        log.warn("Nobody who sees the client can be called to round {}", round.review());
        mark(round, "nobody_called_at", now);
      } else {
        mark(round, "escalated_at", now);
        called.forEach(member -> mails.send(mail(member, round, desk), GOOD_FOR));
      }
    }
  }

  private List<Member> called(Due round, List<Member> reviewers) {
    List<Member> seeing = deciders.seeing(round.client(), reviewers);
    List<Member> owner =
        seeing.stream().filter(member -> member.id().equals(round.assigned())).toList();
    return owner.isEmpty() ? seeing.stream().limit(MOST_MAILS).toList() : owner;
  }

  private List<Due> due(String which, Instant before, Instant now) {
    return jdbc.sql(
            "SELECT client_id, id, due_at, assigned_to FROM review WHERE state = 'OPEN'"
                + " AND due_at <= :before AND escalated_at IS NULL AND "
                + which
                + " ORDER BY due_at, id LIMIT :limit FOR UPDATE SKIP LOCKED")
        .param("before", Timestamp.from(before))
        .param("tried", Timestamp.from(now.minus(LOOKED_AT_AGAIN)))
        .param("limit", AT_ONCE)
        .query((row, _) -> {
          byte[] assigned = row.getBytes("assigned_to");
          return new Due(
              new ClientId(Uuids.of(row.getBytes("client_id"))),
              new ReviewId(Uuids.of(row.getBytes("id"))),
              row.getTimestamp("due_at").toInstant(),
              assigned == null ? null : new PersonId(Uuids.of(assigned)));
        })
        .list();
  }

  private void mark(Due round, String column, Instant now) {
    jdbc.sql("UPDATE review SET " + column + " = ? WHERE client_id = ? AND id = ?")
        .params(
            Timestamp.from(now),
            Uuids.bytes(round.client().value()),
            Uuids.bytes(round.review().value()))
        .update();
  }

  private Mail mail(Member to, Due round, DeskSettings desk) {
    String link = baseUrl + "/reviews/" + round.client() + "/" + round.review();
    Locale language = to.language();
    String due =
        DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", language)
            .format(round.at().atZone(desk.hours().zone()));
    return new Mail(
        to.email(),
        text("reviews.mail.due.subject", language),
        text("reviews.mail.due.body", language, due, link));
  }

  private String text(String key, Locale language, Object... arguments) {
    return texts.getMessage(key, arguments, language);
  }
}
