/** How REST answers what it cannot do: problem details after RFC 9457, never a stack trace. */
@NullMarked
package io.bspconsole.shell.rest;

import org.jspecify.annotations.NullMarked;
