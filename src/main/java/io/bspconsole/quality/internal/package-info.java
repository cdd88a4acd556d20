/** How signals and restrictions are stored, and how Meta's events change them. */
@NullMarked
package io.bspconsole.quality.internal;

import org.jspecify.annotations.NullMarked;
