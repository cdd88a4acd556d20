/**
 * Made-up clients and people for a first start.
 *
 * <p>Owns nothing; writes rows of other modules directly, since their stories happened in the past
 * and under people whom no call stands for. What they did last is done in their names, through the
 * faces that they would use. Exists only in the profile demo.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "tenancy",
      "access",
      "accounts",
      "accounts::factors",
      "clients",
      "clients::portfolio",
      "keys",
      "templates",
      "templates::content",
      "sandbox"
    })
package io.bspconsole.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
