/** The pages of templates, and the parts of them that a review shows as well. */
@NullMarked
@NamedInterface("ui")
package io.bspconsole.templates.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
