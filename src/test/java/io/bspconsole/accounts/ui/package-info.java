@NullMarked
package io.bspconsole.accounts.ui;

import org.jspecify.annotations.NullMarked;
