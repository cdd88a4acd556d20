package io.bspconsole.clients.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts themselves are read from Meta, and subscribed to.
 *
 * @param reread how long after a reading the next is due
 * @param hands how many accounts a node reads at once
 */
@ConfigurationProperties("bsp.account-reading")
record AccountSettings(@DefaultValue("1h") Duration reread, @DefaultValue("4") int hands) {}
