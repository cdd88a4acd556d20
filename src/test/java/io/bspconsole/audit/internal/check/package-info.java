@NullMarked
package io.bspconsole.audit.internal.check;

import org.jspecify.annotations.NullMarked;
