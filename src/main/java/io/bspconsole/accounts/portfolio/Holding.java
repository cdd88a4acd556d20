package io.bspconsole.accounts.portfolio;

import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What the console holds of whoever has an e-mail address, as far as it can be erased.
 *
 * @param person absent where there is no account
 * @param name empty where there is no account
 * @param places how many roles the person has, at the provider or in clients
 * @param sessions of the last 30 days
 * @param invitations to that address, whatever became of them
 * @param mails to that address that are kept
 * @param details in the trails of all clients and of the provider
 */
public record Holding(
    EmailAddress email,
    @Nullable PersonId person,
    String name,
    int places,
    int sessions,
    int invitations,
    int mails,
    int details) {

  /** There is nothing to erase. */
  public boolean isEmpty() {
    return person == null && invitations == 0;
  }
}
