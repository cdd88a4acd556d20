@NullMarked
package io.bspconsole.quality.portfolio;

import org.jspecify.annotations.NullMarked;
