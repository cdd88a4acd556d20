/** The pages of keys: the provider's over all clients, and an owner's within his client. */
@NullMarked
package io.bspconsole.keys.ui;

import org.jspecify.annotations.NullMarked;
