@NullMarked
package io.bspconsole.quality.internal;

import org.jspecify.annotations.NullMarked;
