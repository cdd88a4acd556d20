package io.bspconsole.quality.portfolio;

/**
 * The first answers over all clients.
 *
 * @param restrictions running now, of which {@code endingSoon} end within seven days
 * @param numbersLow rated RED
 * @param templatesLow rated RED
 * @param templatesStopped paused, disabled, or rejected within the last seven days
 * @param changes of ratings within the last 24 hours
 */
public record Headline(
    int clients,
    int restrictions,
    int endingSoon,
    int numbersLow,
    int templatesLow,
    int templatesStopped,
    int changes) {}
