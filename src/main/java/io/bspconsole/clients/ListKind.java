package io.bspconsole.clients;

/** What a list is for. Stored, so never renamed. */
public enum ListKind {
  /** Terrorist and criminal organisations, sanctions (P4.1). */
  SANCTIONS,
  /** Names that only their owners may use (P1.3). */
  BRANDS,
  /** Those who were barred, here or elsewhere (P5.4). */
  BANS
}
