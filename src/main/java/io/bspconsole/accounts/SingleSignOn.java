package io.bspconsole.accounts;

import io.bspconsole.access.CurrentActor;
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
  private final CurrentActor current;

  SingleSignOn(SsoSettings settings, IdentityRows rows, SsoLinking linking, CurrentActor current) {
    this.settings = settings;
    this.rows = rows;
    this.linking = linking;
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
   * Unlinks the one who acts, and ends the other sessions. One who was not linked stays so.
   *
   * @param here goes on
   * @throws IllegalStateException where single sign-on is required
   */
  public void unlink(SessionKey here) {
    if (settings.required()) {
      throw new IllegalStateException("Nobody unlinks himself where single sign-on is required");
    }
    linking.unlink(current.get(), here);
  }
}
