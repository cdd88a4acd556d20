package io.bspconsole.templates.check;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Figures that Meta does not publish, and what a small console can do without.
 *
 * @param wordsPerVariable how many words a body needs beside each variable
 * @param emojis how many a body may have
 * @param language whether texts are held against the language that they are declared in
 */
@ConfigurationProperties("bsp.check")
record CheckSettings(
    @DefaultValue("2") int wordsPerVariable,
    @DefaultValue("10") int emojis,
    @DefaultValue("true") boolean language) {}
