package io.bspconsole.accounts.factors;

import io.bspconsole.accounts.SessionKey;

/**
 * Where somebody sits who shows a factor.
 *
 * @param address of the browser
 */
public record Place(SessionKey session, String address) {}
