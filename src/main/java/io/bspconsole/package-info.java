/**
 * BSP Console: the administration console of a WhatsApp Business Solution Provider.
 *
 * <p>Each package below is a module (Spring Modulith): its root is its face, {@code internal} its
 * entities and repositories, {@code ui} its pages and {@code api} its REST endpoints. Start with
 * {@link io.bspconsole.kernel}, {@link io.bspconsole.tenancy} and {@link io.bspconsole.access}; the
 * product itself begins at {@link io.bspconsole.templates}.
 */
@NullMarked
package io.bspconsole;

import org.jspecify.annotations.NullMarked;
