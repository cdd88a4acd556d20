package io.bspconsole.quality.portfolio;

/**
 * The first answers over all clients.
 *
 * @param restricted clients of whom anything is restricted now
 * @param endingSoon clients of whom a restriction ends within seven days
 * @param numbersLow numbers rated RED
 * @param templatesInNeed templates that are rated RED, paused, disabled, or were rejected within
 *     the last seven days
 * @param changes of ratings within the last 24 hours
 */
public record Headline(
    int clients,
    int restricted,
    int endingSoon,
    int numbersLow,
    int templatesInNeed,
    int changes) {}
