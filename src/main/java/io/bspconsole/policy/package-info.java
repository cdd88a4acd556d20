/**
 * Editions of the WhatsApp Business Policy and their clauses, worded by us in English and
 * Indonesian.
 *
 * <p>Owns the editions as data. Promises that every clause code used anywhere resolves to a page.
 * Calls only the shared pages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "uikit"})
package io.bspconsole.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
