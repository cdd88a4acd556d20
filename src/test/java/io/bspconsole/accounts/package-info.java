@NullMarked
package io.bspconsole.accounts;

import org.jspecify.annotations.NullMarked;
