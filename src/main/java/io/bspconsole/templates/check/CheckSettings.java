package io.bspconsole.templates.check;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Figures that Meta does not publish.
 *
 * @param wordsPerVariable how many words a body needs beside each variable
 */
@ConfigurationProperties("bsp.check")
record CheckSettings(@DefaultValue("2") int wordsPerVariable) {}
