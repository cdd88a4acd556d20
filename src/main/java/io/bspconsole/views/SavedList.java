package io.bspconsole.views;

/** Lists whose views can be kept. */
public enum SavedList {
  CLIENTS,
  /** One client's templates; a view of them is for every client. */
  TEMPLATES
}
