/** The page on which the demo shows the mails it does not send. */
@NullMarked
package io.bspconsole.mail.ui;

import org.jspecify.annotations.NullMarked;
