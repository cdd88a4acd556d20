@NullMarked
package io.bspconsole.archive;

import org.jspecify.annotations.NullMarked;
