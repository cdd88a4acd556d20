package io.bspconsole.clients.internal;

import io.bspconsole.clients.internal.ProfileCourier.Order;
import io.bspconsole.clients.portfolio.DueProfile;
import io.bspconsole.clients.portfolio.DueProfiles;
import io.bspconsole.kernel.KeptText;
import io.bspconsole.meta.MetaProfiles;
import io.bspconsole.meta.MetaProfiles.MetaProfile;
import io.bspconsole.meta.MetaProfiles.Outcome;
import io.bspconsole.meta.MetaUnavailable;
import io.bspconsole.meta.SendOutcome.MetaError;
import io.bspconsole.tenancy.ClientScope;
import io.bspconsole.work.BackOff;
import io.bspconsole.work.Hands;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Brings published profiles to Meta, number by number: reads what is there, sends only what
 * differs, and reads back. A version is sent once; what somebody changes at Meta afterwards is
 * shown and left. A refusal stays until a later sending is taken, or Meta has what we have. Safe on
 * every node.
 */
@Component
class ProfileSender {

  private static final Logger log = LoggerFactory.getLogger(ProfileSender.class);
  private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(30), Duration.ofHours(1));

  /** How soon one is looked at again that may not be sent now. */
  private static final Duration REST = Duration.ofMinutes(10);

  private final DueProfiles due;
  private final MetaProfiles meta;
  private final ProfileCourier courier;
  private final ProfileSettings settings;
  private final Hands<DueProfile> hands;

  ProfileSender(
      DueProfiles due, MetaProfiles meta, ProfileCourier courier, ProfileSettings settings) {
    this.due = due;
    this.meta = meta;
    this.courier = courier;
    this.settings = settings;
    this.hands = new Hands<>(settings.hands(), due::claim, this::bring);
  }

  @Scheduled(fixedDelayString = "${bsp.profiles.interval:1s}")
  void bringDue() throws InterruptedException {
    try {
      hands.takeAll();
    } catch (DataAccessException | TransactionException e) {
      log.warn("Profiles that are due cannot be found now: {}", e.getMessage());
    }
  }

  void bring(DueProfile claimed) {
    try {
      ClientScope.run(
          claimed.client(),
          () -> {
            Optional<Order> order = courier.prepare(claimed);
            if (order.isEmpty()) {
              due.putBack(claimed, REST, false);
            } else {
              bring(claimed, order.get());
            }
          });
    } catch (MetaUnavailable e) {
      log.info("The profile of number {} waits: {}", claimed.number(), e.getMessage());
      putBack(claimed, e.after());
    } catch (RuntimeException e) {
      log.warn("The profile of number {} could not be kept", claimed.number(), e);
      putBack(claimed, Duration.ZERO);
    }
  }

  private void bring(DueProfile claimed, Order order) {
    MetaProfile there = meta.read(order.number());
    Map<String, Object> changes = MetaFields.changes(order.form(), there);
    if (changes.isEmpty() || claimed.sent() >= order.version()) {
      String problem = changes.isEmpty() ? null : claimed.problem();
      courier.settle(claimed, order, there, Set.of(), problem, settings.reread());
      return;
    }
    switch (meta.write(order.number(), changes)) {
      case Outcome.Taken _ ->
          courier.settle(
              claimed, order, meta.read(order.number()), changes.keySet(), null, settings.reread());
      case Outcome.Refused(MetaError error) ->
          courier.settle(
              claimed,
              order,
              there,
              changes.keySet(),
              KeptText.cut(error.code() + " " + error.message(), KeptText.EXPLANATION),
              settings.reread());
      case Outcome.Later(String reason, Duration after) -> throw new MetaUnavailable(reason, after);
    }
  }

  private void putBack(DueProfile claimed, Duration asked) {
    try {
      due.putBack(claimed, BACK_OFF.after(claimed.failures() + 1, asked), true);
    } catch (DataAccessException | TransactionException e) {
      log.warn("Number {} is free again when its claim ends", claimed.number(), e);
    }
  }

  @PreDestroy
  void close() {
    hands.close(); // each call under way ends within its time-out
  }
}
