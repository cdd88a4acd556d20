package io.bspconsole.webhooks.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The pace of the worker.
 *
 * @param poll how long it rests when it found nothing to do; an accepted delivery wakes it at once
 *     on the node that took it
 * @param adoption how often it looks for quarantined events whose account has found its client
 * @param ahead how far ahead of ours Meta's clock may be; an event with a later time is ordered by
 *     when it was received
 */
@ConfigurationProperties("bsp.webhooks")
record WorkerSettings(
    @DefaultValue("250ms") Duration poll,
    @DefaultValue("2s") Duration adoption,
    @DefaultValue("10m") Duration ahead) {}
