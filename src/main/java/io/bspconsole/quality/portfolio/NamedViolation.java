package io.bspconsole.quality.portfolio;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.quality.AccountWarning;

/**
 * A violation that Meta named without restricting the account.
 *
 * @param account the name of the account
 */
public record NamedViolation(
    ClientId client, String clientName, String account, AccountWarning warning) {}
