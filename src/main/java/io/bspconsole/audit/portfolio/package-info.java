/** The trails of all clients and the provider's own, for staff. */
@NullMarked
package io.bspconsole.audit.portfolio;

import org.jspecify.annotations.NullMarked;
