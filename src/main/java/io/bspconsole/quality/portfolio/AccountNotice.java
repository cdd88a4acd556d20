package io.bspconsole.quality.portfolio;

import io.bspconsole.clients.AccountFact;
import io.bspconsole.kernel.ClientId;

/**
 * An alert, a review that was not passed, or a ban, as Meta last said.
 *
 * @param account the name of the account
 */
public record AccountNotice(ClientId client, String clientName, String account, AccountFact fact) {}
