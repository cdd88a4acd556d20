package io.bspconsole.sandbox.internal;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;

/**
 * How the sandbox behaves.
 *
 * @param webhookUrl where webhooks are delivered
 * @param decisionDelay from the call to the decision, and from each thing that happens to the next
 * @param slowAnswer how late the answer to a {@code …_timeout} template comes; longer than the
 *     client waits
 */
@ConfigurationProperties("bsp.sandbox")
@Profile("sandbox")
record SandboxSettings(
    URI webhookUrl,
    @DefaultValue("4s") Duration decisionDelay,
    @DefaultValue("15s") Duration slowAnswer) {}
