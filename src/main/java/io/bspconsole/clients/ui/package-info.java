/** The pages of clients: the list, and within one client its overview, profile and numbers. */
@NullMarked
@NamedInterface("ui")
package io.bspconsole.clients.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
