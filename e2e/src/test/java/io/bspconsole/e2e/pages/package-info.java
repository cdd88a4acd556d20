/** The console's pages, with methods named after what a person does there. */
@NullMarked
package io.bspconsole.e2e.pages;

import org.jspecify.annotations.NullMarked;
