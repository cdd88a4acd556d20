/**
 * Mails to people.
 *
 * <p>Owns what is owed to a mail server, and what was sent. Promises that a mail is sent if and
 * only if the transaction that asked for it committed, at least once, and that its words, which may
 * hold a secret link, are gone from the database when it has left. The demo sends nothing: it shows
 * the mails on a page. Calls only the kernel and the shared parts of pages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"uikit"})
package io.bspconsole.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
