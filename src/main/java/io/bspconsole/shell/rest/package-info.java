/**
 * How REST answers what it cannot do: problem details after RFC 9457, never a stack trace; and how
 * the console answers what reaches neither REST nor a page.
 */
@NullMarked
package io.bspconsole.shell.rest;

import org.jspecify.annotations.NullMarked;
