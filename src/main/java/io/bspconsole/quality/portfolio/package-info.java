/** Quality over all clients: read-only lists and counts, in SQL that was reviewed for it. */
@NullMarked
package io.bspconsole.quality.portfolio;

import org.jspecify.annotations.NullMarked;
