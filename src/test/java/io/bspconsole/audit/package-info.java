@NullMarked
package io.bspconsole.audit;

import org.jspecify.annotations.NullMarked;
