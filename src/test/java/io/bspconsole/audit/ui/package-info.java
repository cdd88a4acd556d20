@NullMarked
package io.bspconsole.audit.ui;

import org.jspecify.annotations.NullMarked;
