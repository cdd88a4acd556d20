package io.bspconsole.accounts;

import io.bspconsole.kernel.PersonId;

/**
 * A person proved who he is, and a session was opened for him.
 *
 * @param address where from
 */
public record PersonSignedIn(PersonId person, SessionKey session, String address) {}
