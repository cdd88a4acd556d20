package io.bspconsole.audit;

/** Who did it; names are part of what is hashed and never change. */
public enum ActorKind {
  PERSON,
  /** An API key, with its id for an actor. */
  KEY,
  META,
  CONSOLE
}
