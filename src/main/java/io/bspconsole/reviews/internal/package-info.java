/** Rounds of review as rows, and how a submission opens one. */
@NullMarked
package io.bspconsole.reviews.internal;

import org.jspecify.annotations.NullMarked;
