/**
 * Meta's Graph API at arm's length.
 *
 * <p>Owns the HTTP calls, their time-outs and the reading of Meta's errors; no table. Promises that
 * every call ends within its time-out and that an answer is one of a closed set of outcomes, of
 * which "nobody knows whether it arrived" is one. API version and address are settings. Calls
 * nobody.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.bspconsole.meta;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
