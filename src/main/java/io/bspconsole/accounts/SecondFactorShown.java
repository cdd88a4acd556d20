package io.bspconsole.accounts;

import io.bspconsole.kernel.PersonId;

/**
 * A person showed a second factor in a session.
 *
 * @param completesSignIn it was still due, so that nothing could be done before
 */
public record SecondFactorShown(PersonId person, SessionKey session, boolean completesSignIn) {}
