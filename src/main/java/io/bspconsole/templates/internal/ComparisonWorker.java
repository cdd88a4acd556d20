package io.bspconsole.templates.internal;

import io.bspconsole.clients.portfolio.DueAccount;
import io.bspconsole.clients.portfolio.DueAccounts;
import io.bspconsole.clients.portfolio.Matter;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.meta.MetaTemplateLists;
import io.bspconsole.meta.MetaTemplateLists.Listed;
import io.bspconsole.meta.MetaUnavailable;
import io.bspconsole.tenancy.ClientScope;
import io.bspconsole.work.BackOff;
import io.bspconsole.work.Hands;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Compares the templates of accounts with Meta's list when they are due, some accounts at once.
 * Safe on every node. An account that cannot be read waits longer each time, and as long as Meta
 * asks at least; when Meta limits the whole app, this node reads nothing until that is over.
 */
@Component
class ComparisonWorker {

  private static final Logger log = LoggerFactory.getLogger(ComparisonWorker.class);
  private static final BackOff BACK_OFF = new BackOff(Duration.ofMinutes(1), Duration.ofHours(2));

  private final DueAccounts due;
  private final MetaTemplateLists meta;
  private final Comparing comparing;
  private final Clock clock;
  private final Hands<DueAccount> hands;
  private volatile Instant quietUntil = Instant.EPOCH;

  ComparisonWorker(
      DueAccounts due,
      MetaTemplateLists meta,
      Comparing comparing,
      ComparisonSettings settings,
      Clock clock) {
    this.due = due;
    this.meta = meta;
    this.comparing = comparing;
    this.clock = clock;
    this.hands = new Hands<>(settings.hands(), this::claim, this::compare);
  }

  @Scheduled(
      initialDelayString = "${bsp.templates.comparison.interval:2s}",
      fixedDelayString = "${bsp.templates.comparison.interval:2s}")
  void compareDue() throws InterruptedException {
    try {
      hands.takeAll();
    } catch (DataAccessException | TransactionException e) {
      log.warn("Accounts whose templates are due cannot be found now: {}", e.getMessage());
    }
  }

  private List<DueAccount> claim(int limit) {
    return Clocks.now(clock).isBefore(quietUntil) ? List.of() : due.claim(Matter.TEMPLATES, limit);
  }

  void compare(DueAccount account) {
    try {
      ClientScope.run(account.client(), () -> within(account));
    } catch (MetaUnavailable e) {
      log.info("Templates of account {} are not read yet: {}", account.metaId(), e.getMessage());
      if (e.concernsApp()) {
        quietUntil = Clocks.now(clock).plus(e.after());
      }
      putBack(account, e.after(), String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      log.warn("Templates of account {} could not be compared", account.metaId(), e);
      putBack(account, Duration.ZERO, e.getClass().getSimpleName());
    }
  }

  /** What we have is noted before Meta is asked, so that what comes in meanwhile is not undone. */
  private void within(DueAccount account) {
    Map<String, Comparing.Asked> asked = comparing.ask(account.id());
    List<Listed> listed = meta.list(account.metaId());
    int drifted = 0;
    for (Listed one : listed) {
      if (one.status().equals("UNKNOWN") || one.category().equals("UNKNOWN")) {
        continue; // Meta left out what would be compared
      }
      drifted += comparing.compare(account.id(), one, asked.get(one.id().value())) ? 1 : 0;
    }
    for (Comparing.Asked gone : gone(account, Comparing.missing(asked, listed))) {
      drifted += comparing.gone(gone) ? 1 : 0;
    }
    comparing.done(account, listed, drifted);
  }

  /**
   * Those that Meta has no more. It says the same of what a token may not see any longer, so the
   * account is asked once more: who may not see it either gets no answer.
   */
  private List<Comparing.Asked> gone(DueAccount account, List<Comparing.Asked> missing) {
    List<Comparing.Asked> unknown =
        missing.stream().filter(one -> meta.get(one.metaId()).isEmpty()).toList();
    if (unknown.isEmpty()) {
      return unknown;
    }
    Set<MetaId> listed =
        meta.list(account.metaId()).stream().map(Listed::id).collect(Collectors.toSet());
    return unknown.stream().filter(one -> !listed.contains(one.metaId())).toList();
  }

  private void putBack(DueAccount account, Duration asked, String problem) {
    try {
      due.failed(account, BACK_OFF.after(account.failures() + 1, asked), problem);
    } catch (DataAccessException | TransactionException e) {
      log.warn("Account {} is free again when its claim ends", account.metaId(), e);
    }
  }

  @PreDestroy
  void close() {
    hands.close(); // each call under way ends within its time-out
  }
}
