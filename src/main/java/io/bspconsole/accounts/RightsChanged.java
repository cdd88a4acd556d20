package io.bspconsole.accounts;

import io.bspconsole.kernel.PersonId;

/** What a person may do, or whether he may sign in, is not what it was. */
public record RightsChanged(PersonId person) {}
