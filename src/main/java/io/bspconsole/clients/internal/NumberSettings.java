package io.bspconsole.clients.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the numbers of accounts are read from Meta.
 *
 * @param reread how long after a reading the next is due, when no event asks for it before
 * @param hands how many accounts a node reads at once; each takes a database connection for a
 *     moment, so stay below the size of the pool
 */
@ConfigurationProperties("bsp.numbers")
record NumberSettings(@DefaultValue("15m") Duration reread, @DefaultValue("8") int hands) {}
