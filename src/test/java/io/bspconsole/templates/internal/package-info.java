@NullMarked
package io.bspconsole.templates.internal;

import org.jspecify.annotations.NullMarked;
