@NullMarked
package io.bspconsole.quality;

import org.jspecify.annotations.NullMarked;
