package io.bspconsole.accounts.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many mails people can cause within an hour, so that nobody floods a mailbox in our name.
 *
 * @param linksToPerson links to a new password that one person is sent
 * @param linksFromNetwork times that such a link can be asked for from one network; each node
 *     counts for itself
 * @param invitationsByPerson that one person sends, those that are sent again included
 * @param invitationsToClient that all together send for one client
 */
@ConfigurationProperties("bsp.hourly")
record HourlyLimits(
    @DefaultValue("3") int linksToPerson,
    @DefaultValue("20") int linksFromNetwork,
    @DefaultValue("50") int invitationsByPerson,
    @DefaultValue("100") int invitationsToClient) {}
