@NullMarked
package io.bspconsole.mail.internal;

import org.jspecify.annotations.NullMarked;
