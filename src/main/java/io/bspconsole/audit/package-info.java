/**
 * The trail of what was done: by whom, when, from where, for which client, from what to what, and
 * why.
 *
 * <p>Owns one hash chain per client and one of the provider's own acts. Promises that an act is in
 * the trail if and only if its transaction committed, that an entry is never changed or removed,
 * and that each of both would be noticed: by the chain itself, by the database user's rights, and
 * by signed lines in a file outside the database. Personal data stand beside the chain, which holds
 * only commitments to them, so that erasing them breaks nothing. Calls access, tenancy, database
 * and live for pages that show its check; whoever changes something calls {@link
 * io.bspconsole.audit.Trail}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"tenancy", "access", "database", "live", "live::ui", "uikit"})
package io.bspconsole.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
