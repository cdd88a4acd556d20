/** Tests of the review of templates. */
@NullMarked
package io.bspconsole.reviews;

import org.jspecify.annotations.NullMarked;
