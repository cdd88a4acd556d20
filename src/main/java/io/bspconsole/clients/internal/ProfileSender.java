package io.bspconsole.clients.internal;

import io.bspconsole.clients.PictureId;
import io.bspconsole.clients.internal.ProfileCourier.Order;
import io.bspconsole.clients.internal.ProfileCourier.Sent;
import io.bspconsole.clients.portfolio.DueProfile;
import io.bspconsole.clients.portfolio.DueProfiles;
import io.bspconsole.kernel.KeptText;
import io.bspconsole.meta.MetaProfiles;
import io.bspconsole.meta.MetaProfiles.MetaProfile;
import io.bspconsole.meta.MetaProfiles.Outcome;
import io.bspconsole.meta.MetaUnavailable;
import io.bspconsole.meta.MetaUploads;
import io.bspconsole.meta.SendOutcome.MetaError;
import io.bspconsole.meta.UploadOutcome;
import io.bspconsole.tenancy.ClientScope;
import io.bspconsole.work.BackOff;
import io.bspconsole.work.Hands;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Brings published profiles to Meta, number by number: reads what is there, sends only what
 * differs, and reads back. A version is sent once; what somebody changes at Meta afterwards is
 * shown and left. A refusal stays until a later sending is taken, or Meta has what we have. What
 * Meta does not take now is tried again, later and later. Safe on every node.
 */
@Component
class ProfileSender {

  private static final Logger log = LoggerFactory.getLogger(ProfileSender.class);
  private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(30), Duration.ofHours(1));

  /** How soon one is looked at again that may not be sent now. */
  private static final Duration REST = Duration.ofMinutes(10);

  private final DueProfiles due;
  private final MetaProfiles meta;
  private final MetaUploads uploads;
  private final ProfileCourier courier;
  private final ProfileSettings settings;
  private final Hands<DueProfile> hands;

  ProfileSender(
      DueProfiles due,
      MetaProfiles meta,
      MetaUploads uploads,
      ProfileCourier courier,
      ProfileSettings settings) {
    this.due = due;
    this.meta = meta;
    this.uploads = uploads;
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
    boolean picture = isPictureDue(claimed, order, there);
    if (changes.isEmpty() && !picture || claimed.sent() >= order.version()) {
      String problem = changes.isEmpty() && !picture ? null : claimed.problem();
      settle(claimed, order, there, new Sent(Set.of(), Set.of(), problem));
      return;
    }
    if (!picture) {
      write(claimed, order, there, changes, null);
      return;
    }
    byte[] jpeg = courier.picture(order).orElseThrow();
    switch (uploads.upload("picture.jpg", "image/jpeg", jpeg)) {
      case UploadOutcome.Uploaded(String handle) -> {
        changes.put(MetaFields.PICTURE, handle);
        write(claimed, order, there, changes, null);
      }
      case UploadOutcome.NotTaken(String reason) ->
          write(claimed, order, there, changes, KeptText.cut(reason, KeptText.EXPLANATION));
      case UploadOutcome.Later(String reason, Duration after) -> {
        if (writeFirst(claimed, order, there, changes)) {
          throw new MetaUnavailable(reason, after);
        }
      }
    }
  }

  /**
   * Sends the fields that differ. A picture that Meta does not take holds up nothing else.
   *
   * @param notTaken why Meta refused the picture; null where it did not
   */
  private void write(
      DueProfile claimed,
      Order order,
      MetaProfile there,
      Map<String, Object> changes,
      @Nullable String notTaken) {
    Set<String> picture = notTaken == null ? Set.of() : Set.of(MetaFields.PICTURE);
    if (changes.isEmpty()) {
      settle(claimed, order, there, new Sent(Set.of(), picture, notTaken));
      return;
    }
    switch (meta.write(order.number(), changes)) {
      case Outcome.Taken _ ->
          settle(
              claimed,
              order,
              meta.read(order.number()),
              new Sent(changes.keySet(), picture, notTaken));
      case Outcome.Refused(MetaError error) -> {
        Set<String> refused = new LinkedHashSet<>(changes.keySet());
        refused.addAll(picture);
        settle(claimed, order, there, new Sent(Set.of(), refused, words(error)));
      }
      case Outcome.Later(String reason, Duration after) -> throw new MetaUnavailable(reason, after);
    }
  }

  /**
   * Sends the fields without the picture, which has to wait.
   *
   * @return whether the version is not done with that: false where Meta refused those fields
   */
  private boolean writeFirst(
      DueProfile claimed, Order order, MetaProfile there, Map<String, Object> changes) {
    if (changes.isEmpty()) {
      courier.partly(claimed, order, there, Sent.NOTHING);
      return true;
    }
    return switch (meta.write(order.number(), changes)) {
      case Outcome.Taken _ -> {
        MetaProfile now = meta.read(order.number());
        courier.partly(claimed, order, now, new Sent(changes.keySet(), Set.of(), null));
        yield true;
      }
      case Outcome.Refused(MetaError error) -> {
        settle(claimed, order, there, new Sent(Set.of(), changes.keySet(), words(error)));
        yield false;
      }
      case Outcome.Later(String reason, Duration after) -> throw new MetaUnavailable(reason, after);
    };
  }

  private static String words(MetaError error) {
    return KeptText.cut(error.code() + " " + error.message(), KeptText.EXPLANATION);
  }

  /** What Meta shows cannot be compared with ours, so it is sent where Meta has not got it yet. */
  private static boolean isPictureDue(DueProfile claimed, Order order, MetaProfile there) {
    return order.form().picture() != null
        && (claimed.lost()
            || Boolean.FALSE.equals(there.picture())
            || !order.form().picture().equals(claimed.picture()));
  }

  private void settle(DueProfile claimed, Order order, MetaProfile there, Sent sent) {
    PictureId picture = sent.hasPicture() ? order.form().picture() : claimed.picture();
    courier.settle(claimed, order, there, sent, picture, settings.reread());
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
