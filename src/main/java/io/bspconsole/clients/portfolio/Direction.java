package io.bspconsole.clients.portfolio;

/** On which side of a cursor a page lies. */
public enum Direction {
  AFTER,
  BEFORE
}
