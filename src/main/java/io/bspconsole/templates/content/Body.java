package io.bspconsole.templates.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The message itself.
 *
 * @param text null where Meta writes it, as in templates for one-time codes
 * @param examples by position, or by name where the template names its variables
 * @param members all that was given, such as {@code add_security_recommendation}
 */
public record Body(
    String pointer, @Nullable String text, List<Example> examples, Members members) {}
