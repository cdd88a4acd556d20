/** How editions are read from their files. */
@NullMarked
package io.bspconsole.policy.internal;

import org.jspecify.annotations.NullMarked;
