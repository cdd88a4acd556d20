package io.bspconsole.accounts;

import io.bspconsole.kernel.PersonId;

/**
 * A person's data are being erased. Told inside the transaction that does it: whoever keeps
 * something of people forgets it now.
 */
public record PersonErased(PersonId person) {}
