package io.bspconsole.accounts;

import io.bspconsole.accounts.internal.PasswordLinking;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new password for somebody who has forgotten the old one, by a link in a mail. The secret in the
 * link is the permission; it works once, for half an hour.
 */
@Component
public class PasswordLinks {

  private final PasswordLinking linking;

  PasswordLinks(PasswordLinking linking) {
    this.linking = linking;
  }

  /**
   * Will send a link to that address, if there is such an account. Returns at once, in the same way
   * and time whether or not there is, and also where one person is sent, or one network asks for,
   * more than is good within an hour.
   *
   * @param address where the one who asks sits
   */
  public void request(String email, String address) {
    linking.request(email, address);
  }

  /** Does the link work now? Looking uses nothing up. */
  @Transactional(readOnly = true)
  public boolean opens(String secret) {
    return linking.opens(secret);
  }

  /** Changes the password, ends every session of the person and tells him by mail. */
  public NewPasswordOutcome use(String secret, String password) {
    return linking.use(secret, password);
  }
}
