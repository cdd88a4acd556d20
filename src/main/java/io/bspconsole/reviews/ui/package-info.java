/** The reviewers' workbench. */
@NullMarked
package io.bspconsole.reviews.ui;

import org.jspecify.annotations.NullMarked;
