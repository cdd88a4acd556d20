/** How names of businesses are compared: pure rules, without state. */
@NullMarked
package io.bspconsole.clients.screening;

import org.jspecify.annotations.NullMarked;
