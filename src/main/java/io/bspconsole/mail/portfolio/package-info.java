/** What administrators see of mails. */
@NullMarked
package io.bspconsole.mail.portfolio;

import org.jspecify.annotations.NullMarked;
