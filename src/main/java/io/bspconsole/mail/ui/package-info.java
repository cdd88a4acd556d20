/** The mails that did not leave; and in the demo, which sends none, all of them. */
@NullMarked
@NamedInterface("ui")
package io.bspconsole.mail.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
