package io.bspconsole.accounts;

import io.bspconsole.kernel.PersonId;
import java.io.Serializable;

/**
 * What somebody who goes to the provider of single sign-on wants to come back for. A page puts it
 * into the session when a button is clicked, and without one nobody is sent there: so no foreign
 * page can sign anybody in, or link anything.
 */
public sealed interface SsoWish extends Serializable {

  /** The attribute of the session. */
  String ATTRIBUTE = SsoWish.class.getName();

  /** Where the browser goes next. */
  String START = "sso/start";

  /** To sign in as the person who is linked. */
  record SignIn() implements SsoWish {}

  /** To link oneself, being signed in. */
  record Link(PersonId person) implements SsoWish {}

  /**
   * To accept an invitation to the provider's staff with a new account, and be linked.
   *
   * @param secret from the invitation's link
   * @param name a good one, see {@link PersonName}
   */
  record Accept(String secret, String name) implements SsoWish {

    /** Without the secret: records get into logs. */
    @Override
    public String toString() {
      return "Accept";
    }
  }
}
