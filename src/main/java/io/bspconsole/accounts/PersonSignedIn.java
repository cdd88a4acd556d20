package io.bspconsole.accounts;

import io.bspconsole.kernel.PersonId;

/**
 * A person proved who he is, and a session was opened for him.
 *
 * @param address where from
 * @param complete nothing more is asked; otherwise a second factor is still due, and nothing may be
 *     done before {@link SecondFactorShown}
 */
public record PersonSignedIn(
    PersonId person, SessionKey session, String address, boolean complete) {}
