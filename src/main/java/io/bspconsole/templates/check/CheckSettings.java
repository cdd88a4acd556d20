package io.bspconsole.templates.check;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Figures that Meta does not publish, and words of the provider's own.
 *
 * @param wordsPerVariable how many words a body needs beside each variable
 * @param emojis how many a body may have
 * @param terms a directory with files in the form of {@code terms/en.txt}, whose words are added to
 *     those that come with the console; a line that starts with a hyphen takes one out
 */
@ConfigurationProperties("bsp.check")
record CheckSettings(
    @DefaultValue("2") int wordsPerVariable,
    @DefaultValue("10") int emojis,
    @Nullable String terms) {}
