package io.bspconsole.accounts.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long one stays signed in.
 *
 * @param idle after the last thing the person did; heartbeats and what the server pushes are none
 * @param longest after signing in, whatever the person does
 */
@ConfigurationProperties("bsp.session")
record SessionSettings(@DefaultValue("30m") Duration idle, @DefaultValue("12h") Duration longest) {}
