package io.bspconsole.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that a caller of this service needs; on a method it replaces the one of its class.
 *
 * <p>Where the first parameter is a {@link io.bspconsole.kernel.ClientId}, the permission is asked
 * for that client, and the call runs within its scope. Otherwise it is asked over all clients, and
 * no scope is bound; staff who are narrowed to named clients may then open lists only. Refusals:
 * {@link io.bspconsole.kernel.NotFound} for a client that the caller may not enter or that does not
 * exist, {@link org.springframework.security.access.AccessDeniedException} for a missing permission
 * in a client that he may.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

  /** One of the constants of {@link Permission}. */
  String value();
}
