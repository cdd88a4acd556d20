package io.bspconsole.audit.internal.check;

import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.Verdict;
import io.bspconsole.audit.internal.ChainCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/** One way through all chains, as long as it is this node's and the node stays. */
final class Round {

  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final Logger log = LoggerFactory.getLogger(Round.class);

  private final ChainCheck check;
  private final CheckRow row;
  private final Instant begun;
  private final BooleanSupplier closing;
  private final Runnable told;
  private List<ChainId> chains = List.of();
  private int checked;
  private long entries;
  private long beat = System.nanoTime() - BEAT.toNanos();
  private boolean mine = true;
  private boolean whole = true;
  private Verdict.@Nullable Broken first;

  /**
   * A round that has not begun.
   *
   * @param begun as the row says
   * @param closing whether the node is about to go
   * @param told is called when the row says something new, at most once a second
   */
  Round(ChainCheck check, CheckRow row, Instant begun, BooleanSupplier closing, Runnable told) {
    this.check = check;
    this.row = row;
    this.begun = begun;
    this.closing = closing;
    this.told = told;
  }

  /**
   * Checks one chain after the other. What cannot be checked is left behind and logged, so that it
   * keeps nobody from checking the others.
   *
   * @return the first chain that is broken, or that all are intact; empty when it came to no end,
   *     or left a chain behind and found none that is broken
   */
  Optional<Verdict> run() {
    chains = check.chains();
    while (checked < chains.size() && goesOn()) {
      take(chains.get(checked));
      checked++;
    }
    if (!goesOn()) {
      return Optional.empty();
    }
    if (first != null) {
      return Optional.of(first);
    }
    return whole ? Optional.of(new Verdict.Intact(entries)) : Optional.empty();
  }

  private void take(ChainId chain) {
    try {
      check.check(chain, this::goesOn).ifPresent(this::note);
    } catch (DataAccessResourceFailureException e) {
      throw e; // no other chain can be read either
    } catch (RuntimeException e) {
      whole = false;
      log.error("Chain {} of the trail cannot be checked", chain, e);
    }
  }

  private void note(Verdict verdict) {
    switch (verdict) {
      case Verdict.Intact(long here) -> entries += here;
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

  private boolean goesOn() {
    if (mine && System.nanoTime() - beat >= BEAT.toNanos()) {
      mine = row.beat(begun, checked, chains.size());
      told.run();
      beat = System.nanoTime();
    }
    return mine && !closing.getAsBoolean();
  }
}
