package io.bspconsole.clients;

/** On whom something waits. Stored, so never renamed. */
public enum Party {
  US,
  CLIENT,
  META
}
