/** Tables, rows and the file that holds them. */
@NullMarked
package io.bspconsole.archive.internal;

import org.jspecify.annotations.NullMarked;
