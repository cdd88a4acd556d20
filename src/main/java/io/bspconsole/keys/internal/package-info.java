/** The rows of keys, the check of a call's key with its limits, and the security chain of REST. */
@NullMarked
package io.bspconsole.keys.internal;

import org.jspecify.annotations.NullMarked;
