package io.bspconsole.keys;

/**
 * A place in a list of keys, which runs from the newest to the oldest.
 *
 * @param newer true for the page towards the newest
 */
public record KeyPosition(KeyId key, boolean newer) {}
