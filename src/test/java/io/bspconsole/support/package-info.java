/** What integration tests stand on: one running console with an empty database and the sandbox. */
@NullMarked
package io.bspconsole.support;

import org.jspecify.annotations.NullMarked;
