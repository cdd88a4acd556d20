/**
 * People's journeys through the packaged console, in a real browser.
 *
 * <p>A black box: nothing here knows a class of the console. {@code journeys} tells what people do,
 * {@code pages} knows the words on the pages, {@code browser} knows Chromium and Vaadin.
 */
@NullMarked
package io.bspconsole.e2e;

import org.jspecify.annotations.NullMarked;
