/**
 * Mails to people.
 *
 * <p>Owns what is owed to a mail server, and what was sent. Promises that a mail is sent if and
 * only if the transaction that asked for it committed, at least once, unless the mail server will
 * not have it or what it says has run out, which administrators see; and that its words, which may
 * hold a secret link, are gone from the database by then. The demo sends nothing: it shows the
 * mails on a page. Tells the trail who asked for another try.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "uikit", "work"})
package io.bspconsole.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
