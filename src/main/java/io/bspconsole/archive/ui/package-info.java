/** Parts of the pages about clients. */
@NullMarked
@NamedInterface("ui")
package io.bspconsole.archive.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
