/** Tests of how the provider reviews. */
@NullMarked
package io.bspconsole.reviews.desk;

import org.jspecify.annotations.NullMarked;
