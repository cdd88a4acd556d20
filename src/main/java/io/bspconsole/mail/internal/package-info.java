/** Rows of mails, the worker that hands them over, and the ways they leave. */
@NullMarked
package io.bspconsole.mail.internal;

import org.jspecify.annotations.NullMarked;
