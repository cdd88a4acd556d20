/** What people do with the console, from sign-in to the end. */
@NullMarked
package io.bspconsole.e2e.journeys;

import org.jspecify.annotations.NullMarked;
