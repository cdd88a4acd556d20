@NullMarked
package io.bspconsole.views;

import org.jspecify.annotations.NullMarked;
