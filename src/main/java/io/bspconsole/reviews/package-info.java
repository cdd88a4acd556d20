/**
 * The in-house review: the queue, and one decision per submitted version under four eyes.
 *
 * <p>Owns rounds of review, and how the provider does them: hours, targets, rules of assignment,
 * words for reasons. Promises that nobody decides on what they wrote or submitted, and that where
 * two have to clear they are two, by domain rule and by the schema. Listens to submissions and
 * answers through the templates' verdicts.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "tenancy",
      "access",
      "accounts",
      "audit",
      "mail",
      "live",
      "live::ui",
      "uikit",
      "policy",
      "quality",
      "clients",
      "clients::portfolio",
      "templates",
      "templates::content",
      "templates::check",
      "templates::ui"
    })
package io.bspconsole.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
