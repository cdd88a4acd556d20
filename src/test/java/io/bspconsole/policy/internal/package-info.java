@NullMarked
package io.bspconsole.policy.internal;

import org.jspecify.annotations.NullMarked;
