/**
 * How the provider reviews, as it is stored: settings, rules of assignment, words for reasons. None
 * of these tables belongs to a client but for the hours that one was promised.
 */
@NullMarked
package io.bspconsole.reviews.desk;

import org.jspecify.annotations.NullMarked;
