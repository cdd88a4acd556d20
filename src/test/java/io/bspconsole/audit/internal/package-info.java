@NullMarked
package io.bspconsole.audit.internal;

import org.jspecify.annotations.NullMarked;
