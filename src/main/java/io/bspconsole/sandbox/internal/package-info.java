/** The sandbox's endpoints, its memory, and the rules by which it decides. */
@NullMarked
package io.bspconsole.sandbox.internal;

import org.jspecify.annotations.NullMarked;
