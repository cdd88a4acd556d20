@NullMarked
package io.bspconsole.live;

import org.jspecify.annotations.NullMarked;
