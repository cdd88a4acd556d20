/** Meta's events as types, and how a module takes part in applying them. */
@NullMarked
@NamedInterface("events")
package io.bspconsole.webhooks.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
