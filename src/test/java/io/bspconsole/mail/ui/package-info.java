@NullMarked
package io.bspconsole.mail.ui;

import org.jspecify.annotations.NullMarked;
