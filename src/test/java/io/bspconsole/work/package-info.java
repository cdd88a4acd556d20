@NullMarked
package io.bspconsole.work;

import org.jspecify.annotations.NullMarked;
