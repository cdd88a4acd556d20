@NullMarked
package io.bspconsole.quality.ui;

import org.jspecify.annotations.NullMarked;
