package io.bspconsole.templates.check;

/** Whose rule it is. */
public enum Source {
  /** A limit that Meta documents for templates. */
  META,
  /** The WhatsApp Business Policy. */
  POLICY,
  /** The provider's own. */
  HOUSE
}
