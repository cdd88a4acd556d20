@NullMarked
package io.bspconsole.uikit;

import org.jspecify.annotations.NullMarked;
