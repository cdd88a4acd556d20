package io.bspconsole.templates.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The message itself.
 *
 * @param text null where Meta writes it, as in templates for one-time codes
 * @param examples by position, or by name where the template names its variables
 * @param securityAdvice does Meta add that the code must not be shared? Null when nothing is said
 */
public record Body(
    String pointer,
    @Nullable String text,
    List<Example> examples,
    @Nullable Boolean securityAdvice) {}
