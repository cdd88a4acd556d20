@NullMarked
package io.bspconsole.audit.internal.anchor;

import org.jspecify.annotations.NullMarked;
