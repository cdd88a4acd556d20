package io.bspconsole.audit;

/** Who did it; names are part of what is hashed and never change. */
public enum ActorKind {
  /** A person, or an API key. */
  PERSON,
  META,
  CONSOLE
}
