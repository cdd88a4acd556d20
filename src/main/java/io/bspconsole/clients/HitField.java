package io.bspconsole.clients;

/** Of which of a client's details something was found. Stored, so never renamed. */
public enum HitField {
  NAME,
  LEGAL_NAME,
  DISPLAY_NAME,
  TRADE_NAME,
  REGISTRATION,
  DOMAIN,
  PHONE
}
