@NullMarked
package io.bspconsole.archive.internal;

import org.jspecify.annotations.NullMarked;
