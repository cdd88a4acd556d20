package io.bspconsole.clients.internal;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How business profiles are brought to Meta, and how often somebody confirms that they are right.
 *
 * @param reread how long after a reading the next is due, when nothing is published before
 * @param hands how many numbers a node brings at once
 * @param attest how long a confirmation holds (P1.2: accurate and current)
 * @param remind how long before it ends the client's owners are reminded, in whole days
 * @param grace how long after its end the standing changes, in whole days
 * @param overdue what becomes of the standing then
 */
@ConfigurationProperties("bsp.profiles")
record ProfileSettings(
    @DefaultValue("24h") Duration reread,
    @DefaultValue("4") int hands,
    @DefaultValue("180d") Duration attest,
    @DefaultValue("14d") Duration remind,
    @DefaultValue("14d") Duration grace,
    @DefaultValue("WATCH") OverdueRule overdue) {

  Period remindDays() {
    return Period.ofDays(Math.toIntExact(remind.toDays()));
  }

  Period graceDays() {
    return Period.ofDays(Math.toIntExact(grace.toDays()));
  }
}
