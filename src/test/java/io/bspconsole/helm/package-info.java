/** Checks of the Helm chart, rendered as Helm renders it. */
@NullMarked
package io.bspconsole.helm;

import org.jspecify.annotations.NullMarked;
