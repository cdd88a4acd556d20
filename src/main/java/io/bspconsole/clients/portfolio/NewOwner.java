package io.bspconsole.clients.portfolio;

import io.bspconsole.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who is to look after clients.
 *
 * @param person of the provider; absent for nobody
 */
public record NewOwner(@Nullable PersonId person) {

  public static final NewOwner NOBODY = new NewOwner(null);
}
