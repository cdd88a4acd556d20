package io.bspconsole.templates.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the templates of accounts are compared with Meta's list.
 *
 * @param reread how long after a comparison the next is due, when no event asks for it before
 * @param hands how many accounts a node compares at once
 */
@ConfigurationProperties("bsp.templates.comparison")
record ComparisonSettings(@DefaultValue("6h") Duration reread, @DefaultValue("2") int hands) {}
