package io.bspconsole.live;

/**
 * Events of Meta's have come in or have got to another state. Publish it as {@link ClientChanged}.
 */
public record EventsChanged() {}
