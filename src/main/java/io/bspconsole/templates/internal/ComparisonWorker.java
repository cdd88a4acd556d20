package io.bspconsole.templates.internal;

import io.bspconsole.clients.portfolio.AccountReadings;
import io.bspconsole.clients.portfolio.DueAccount;
import io.bspconsole.clients.portfolio.DueAccounts;
import io.bspconsole.clients.portfolio.Matter;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.meta.MetaTemplateLists;
import io.bspconsole.meta.MetaTemplateLists.Listed;
import io.bspconsole.tenancy.ClientScope;
import io.bspconsole.work.BackOff;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares the templates of accounts with Meta's list when they are due: see {@link
 * AccountReadings}.
 */
@Component
class ComparisonWorker {

  private static final BackOff BACK_OFF = new BackOff(Duration.ofMinutes(1), Duration.ofHours(2));

  /** In one transaction; Meta allows an account 6,000 templates. */
  private static final int PAGE = 500;

  private final MetaTemplateLists meta;
  private final Comparing comparing;
  private final AccountReadings readings;

  ComparisonWorker(
      DueAccounts due,
      MetaTemplateLists meta,
      Comparing comparing,
      ComparisonSettings settings,
      Clock clock) {
    this.meta = meta;
    this.comparing = comparing;
    this.readings =
        new AccountReadings(
            Matter.TEMPLATES,
            due,
            settings.hands(),
            BACK_OFF,
            clock,
            account -> ClientScope.run(account.client(), () -> within(account)));
  }

  @Scheduled(
      initialDelayString = "${bsp.templates.comparison.interval:2s}",
      fixedDelayString = "${bsp.templates.comparison.interval:2s}")
  void compareDue() throws InterruptedException {
    readings.readDue();
  }

  void compare(DueAccount account) {
    readings.read(account);
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
    for (int from = 0; from < listed.size(); from += PAGE) {
      List<Listed> page = listed.subList(from, Math.min(from + PAGE, listed.size()));
      comparing.unknown(account.id(), page, asked.keySet());
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

  @PreDestroy
  void close() {
    readings.close();
  }
}
