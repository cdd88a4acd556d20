/**
 * The in-house review: the queue, and one decision per submitted version under four eyes.
 *
 * <p>Owns rounds of review. Promises that nobody decides on what they wrote or submitted, by domain
 * rule and by the schema. Listens to submissions and answers through the templates' verdicts.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "tenancy",
      "access",
      "live",
      "live::ui",
      "uikit",
      "policy",
      "clients",
      "templates",
      "templates::content",
      "templates::check",
      "templates::ui"
    })
package io.bspconsole.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
