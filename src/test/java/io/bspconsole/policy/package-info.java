@NullMarked
package io.bspconsole.policy;

import org.jspecify.annotations.NullMarked;
