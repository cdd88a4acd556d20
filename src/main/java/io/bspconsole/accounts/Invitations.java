package io.bspconsole.accounts;

import io.bspconsole.accounts.internal.Accepting;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an invited person does with the link in the mail, before anybody has signed in: the secret
 * in it is the permission.
 */
@Component
public class Invitations {

  private final Accepting accepting;

  Invitations(Accepting accepting) {
    this.accepting = accepting;
  }

  /**
   * What the link invites to. Looking uses nothing up: mail programs look, too.
   *
   * @param known there is an account with this address, so neither name nor password is asked
   */
  public record Offer(Invitation invitation, String business, boolean known) {}

  /** Empty for a link that was used, withdrawn, has expired or never was. */
  @Transactional(readOnly = true)
  public Optional<Offer> open(String secret) {
    return accepting.open(secret);
  }

  /** Opens an account for a person without one, with the roles of the invitation. */
  public AcceptOutcome accept(String secret, String name, String password) {
    return accepting.accept(secret, name, password);
  }

  /**
   * Gives the person, who has an account, the roles of the invitation.
   *
   * @return false when the invitation is gone, or fits the person no more
   */
  @Transactional
  public boolean join(String secret) {
    return accepting.join(secret);
  }
}
