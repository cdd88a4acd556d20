package io.bspconsole.accounts;

import io.bspconsole.kernel.PersonId;

/** A person has a new password; his other sessions end with it. */
public record PasswordChanged(PersonId person) {}
