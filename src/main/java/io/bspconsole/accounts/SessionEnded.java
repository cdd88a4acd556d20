package io.bspconsole.accounts;

import io.bspconsole.kernel.PersonId;

/** A session is over; nothing more is done in it. */
public record SessionEnded(PersonId person, SessionKey session, EndReason reason) {}
