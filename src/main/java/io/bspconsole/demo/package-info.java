/**
 * Made-up clients and people for a first start.
 *
 * <p>Owns nothing; writes through the services of the other modules. Exists only in the profile
 * demo.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "tenancy",
      "access",
      "clients",
      "clients::portfolio",
      "templates",
      "templates::content",
      "reviews",
      "quality",
      "sandbox"
    })
package io.bspconsole.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
