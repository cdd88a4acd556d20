package io.bspconsole.accounts;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.FreshFactor;
import io.bspconsole.accounts.internal.IdentityRows;
import io.bspconsole.accounts.internal.SsoLinking;
import io.bspconsole.accounts.internal.SsoSettings;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What pages need to know of single sign-on, and the one who acts about the own link. How somebody
 * goes to the provider: {@link SsoWish}.
 */
@Component
public class SingleSignOn {

  private final SsoSettings settings;
  private final IdentityRows rows;
  private final SsoLinking linking;
  private final FreshFactor fresh;
  private final CurrentActor current;

  SingleSignOn(
      SsoSettings settings,
      IdentityRows rows,
      SsoLinking linking,
      FreshFactor fresh,
      CurrentActor current) {
    this.settings = settings;
    this.rows = rows;
    this.linking = linking;
    this.fresh = fresh;
    this.current = current;
  }

  /** What people call the provider; empty while there is no single sign-on. */
  public Optional<String> label() {
    return settings.isOn() ? Optional.of(settings.label()) : Optional.empty();
  }

  /** Must staff who are linked sign in so? Then nobody unlinks himself. */
  public boolean isRequired() {
    return settings.required();
  }

  /** Is there single sign-on, and does the one who acts belong to the staff, for whom it is? */
  public boolean isMine() {
    return settings.isOn() && current.get().isStaff();
  }

  /** Since when the one who acts is linked; empty while not. */
  @Transactional(readOnly = true)
  public Optional<Instant> linkedAt() {
    return rows.linkedAt(current.get().id(), settings.issuer());
  }

  /**
   * With what the one who acts goes to the provider to link himself. Whoever comes back is asked
   * for a fresh factor once more.
   *
   * @throws io.bspconsole.access.StaleFactor without a fresh second factor
   */
  public SsoWish.Link wishToLink() {
    fresh.require();
    return new SsoWish.Link(current.get().id());
  }

  /**
   * Unlinks the one who acts, and ends the other sessions. One who was not linked stays so.
   *
   * @param here goes on
   * @throws io.bspconsole.access.StaleFactor without a fresh second factor
   * @throws IllegalStateException where single sign-on is required
   */
  public void unlink(SessionKey here) {
    if (settings.required()) {
      throw new IllegalStateException("Nobody unlinks himself where single sign-on is required");
    }
    fresh.require();
    Actor me = current.get();
    linking.unlink(me.id(), me.name(), here);
  }
}
