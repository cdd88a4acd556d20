package io.bspconsole.clients.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How business profiles are brought to Meta, and how often somebody confirms that they are right.
 *
 * @param reread how long after a reading the next is due, when nothing is published before
 * @param hands how many numbers a node brings at once
 * @param attest how long a confirmation holds (P1.2: accurate and current)
 */
@ConfigurationProperties("bsp.profiles")
record ProfileSettings(
    @DefaultValue("24h") Duration reread,
    @DefaultValue("4") int hands,
    @DefaultValue("180d") Duration attest) {}
