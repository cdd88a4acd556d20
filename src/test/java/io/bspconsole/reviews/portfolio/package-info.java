/** Tests of what is read over all clients. */
@NullMarked
package io.bspconsole.reviews.portfolio;

import org.jspecify.annotations.NullMarked;
