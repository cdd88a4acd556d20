/** Chromium, driven as a person would: things are found by the words that people see. */
@NullMarked
package io.bspconsole.e2e.browser;

import org.jspecify.annotations.NullMarked;
