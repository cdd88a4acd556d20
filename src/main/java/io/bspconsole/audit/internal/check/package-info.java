/** The check of all chains in the background, at night and when somebody asks for it. */
@NullMarked
package io.bspconsole.audit.internal.check;

import org.jspecify.annotations.NullMarked;
