package io.bspconsole.templates.content;

/**
 * One entry of a list of components, whatever its kind.
 *
 * @param kind Meta's type in upper case, such as BODY or LIMITED_TIME_OFFER; empty when it is
 *     missing
 */
public record Component(String kind, Members members) {}
