/**
 * Meta's side, for demos and tests: Graph API endpoints and signed webhooks over HTTP.
 *
 * <p>Owns what Meta would remember. It knows nothing of the console but its address, decides by the
 * rules in {@code docs/sandbox.md}, and exists only in the profile sandbox. An administrator of the
 * demo may change its moods.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "uikit"})
package io.bspconsole.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
