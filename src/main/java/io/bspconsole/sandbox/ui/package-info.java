/** The administrator's page for Meta's moods; in the demo only. */
@NullMarked
@NamedInterface("ui")
package io.bspconsole.sandbox.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
