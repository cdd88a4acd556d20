@NullMarked
package io.bspconsole.shell;

import org.jspecify.annotations.NullMarked;
