/**
 * Views of lists that people keep: what is filtered, in which order and with which columns, under a
 * name of their own.
 *
 * <p>Owns them. A view is a query of an address and nothing else: what it shows is read by the
 * rights of whoever opens it. Promises that nobody sees or changes those of others, and that they
 * go with their person. Calls access and accounts.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "accounts", "uikit"})
package io.bspconsole.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
