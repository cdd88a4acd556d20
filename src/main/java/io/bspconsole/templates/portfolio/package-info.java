/** How the check does over all clients: read-only counts, in SQL that was reviewed for it. */
@NullMarked
package io.bspconsole.templates.portfolio;

import org.jspecify.annotations.NullMarked;
