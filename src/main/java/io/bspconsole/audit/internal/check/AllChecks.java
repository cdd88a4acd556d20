package io.bspconsole.audit.internal.check;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.WholeCheck;
import io.bspconsole.audit.internal.Acts;
import io.bspconsole.audit.internal.ChainCheck;
import io.bspconsole.live.TrailsChecked;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks all chains in the background. One node does it at a time; all show how far it is. */
@Component
public class AllChecks {

  /** Who checks at night leaves a check alone that somebody else made since the evening. */
  private static final Duration NIGHT = Duration.ofHours(6);

  private static final Logger log = LoggerFactory.getLogger(AllChecks.class);

  private final ChainCheck check;
  private final CheckRow row;
  private final Acts acts;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final AtomicBoolean closing = new AtomicBoolean();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  AllChecks(
      ChainCheck check,
      CheckRow row,
      Acts acts,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.check = check;
    this.row = row;
    this.acts = acts;
    this.transaction = transaction;
    this.events = events;
  }

  /**
   * Begins a check and returns; nothing happens while one goes on. The trail tells it.
   *
   * @return whether this call began it
   */
  public boolean start() {
    return start(Duration.ZERO);
  }

  /** How it stands. */
  public WholeCheck state() {
    return row.state();
  }

  @Scheduled(cron = "${bsp.audit.check-cron}")
  void atNight() {
    try {
      start(NIGHT);
    } catch (DataAccessException | TransactionException e) {
      log.error("The trails cannot be checked tonight: {}", e.getMessage());
    }
  }

  private boolean start(Duration recent) {
    Optional<Instant> claimed = transaction.execute(_ -> claim(recent));
    claimed.ifPresent(begun -> threads.execute(() -> run(begun)));
    return claimed.isPresent();
  }

  private Optional<Instant> claim(Duration recent) {
    Optional<Instant> begun = row.claim(recent);
    if (begun.isPresent()) {
      acts.note(
          ChainId.PROVIDER,
          Act.of(Action.TRAILS_CHECKED, new Subject(Subject.Kind.TRAIL, "all", "")));
    }
    return begun;
  }

  private void run(Instant begun) {
    try {
      Round round =
          new Round(
              check, row, begun, closing::get, () -> events.publishEvent(new TrailsChecked()));
      round.run().ifPresentOrElse(verdict -> row.end(begun, verdict), () -> row.stop(begun));
    } catch (RuntimeException e) {
      log.error("The check of the trails came to no end", e);
      stop(begun);
    }
    events.publishEvent(new TrailsChecked());
  }

  private void stop(Instant begun) {
    try {
      row.stop(begun);
    } catch (DataAccessException | TransactionException e) {
      log.warn("The check of the trails looks as if it went on for a while: {}", e.getMessage());
    }
  }

  /** Leaves a check that goes on to whoever asks next. */
  @PreDestroy
  void close() {
    closing.set(true);
    threads.close();
  }
}
