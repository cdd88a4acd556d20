@NullMarked
package io.bspconsole.meta;

import org.jspecify.annotations.NullMarked;
