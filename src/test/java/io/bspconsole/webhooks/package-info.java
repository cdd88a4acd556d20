/** Webhooks seen from outside: what is sent in, and what staff see of it. */
@NullMarked
package io.bspconsole.webhooks;

import org.jspecify.annotations.NullMarked;
