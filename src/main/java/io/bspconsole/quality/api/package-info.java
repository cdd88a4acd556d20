/** Who wants no more messages, over REST. */
@NullMarked
package io.bspconsole.quality.api;

import org.jspecify.annotations.NullMarked;
