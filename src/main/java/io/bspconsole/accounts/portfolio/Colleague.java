package io.bspconsole.accounts.portfolio;

import io.bspconsole.kernel.PersonId;

/** Somebody of the provider, by the name that others know. */
public record Colleague(PersonId id, String name) {}
