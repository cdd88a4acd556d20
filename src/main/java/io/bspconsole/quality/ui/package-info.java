/** The pages of quality: over all clients, and of one. */
@NullMarked
package io.bspconsole.quality.ui;

import org.jspecify.annotations.NullMarked;
