package io.bspconsole.audit.internal.check;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Verdict;
import io.bspconsole.audit.WholeCheck;
import io.bspconsole.audit.internal.Acts;
import io.bspconsole.audit.internal.ChainCheck;
import io.bspconsole.live.TrailsChecked;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
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

  private static final Duration BEAT = Duration.ofSeconds(1);
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
    Boolean claimed =
        transaction.execute(_ -> {
          boolean mine = row.claim(recent);
          if (mine) {
            acts.note(
                ChainId.PROVIDER,
                Act.of(Action.TRAILS_CHECKED, new Subject(Subject.Kind.TRAIL, "all", "")));
          }
          return mine;
        });
    if (!Boolean.TRUE.equals(claimed)) {
      return false;
    }
    threads.execute(this::run);
    return true;
  }

  private void run() {
    try {
      Verdict verdict = checkAll();
      if (closing.get()) {
        row.stop();
      } else {
        row.end(verdict);
      }
    } catch (DataAccessException e) {
      log.error("The check of the trails came to no end", e);
    }
    events.publishEvent(new TrailsChecked());
  }

  private Verdict checkAll() {
    List<ChainId> chains = check.chains();
    long entries = 0;
    Verdict.Broken first = null;
    long told = System.nanoTime() - BEAT.toNanos();
    for (int i = 0; i < chains.size() && !closing.get(); i++) {
      if (System.nanoTime() - told >= BEAT.toNanos()) {
        row.beat(i, chains.size());
        events.publishEvent(new TrailsChecked());
        told = System.nanoTime();
      }
      switch (check.check(chains.get(i))) {
        case Verdict.Intact(long checked) -> entries += checked;
        case Verdict.Broken broken -> {
          log.error(
              "Chain {} of the trail is not as it was written: {} at entry {}",
              broken.chain(),
              broken.fault(),
              broken.seq());
          first = first == null ? broken : first;
        }
      }
    }
    return first == null ? new Verdict.Intact(entries) : first;
  }

  /** Leaves a check that goes on to whoever asks next. */
  @PreDestroy
  void close() {
    closing.set(true);
    threads.close();
  }
}
