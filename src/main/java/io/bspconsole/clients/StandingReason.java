package io.bspconsole.clients;

/** Why a standing changed. Words: {@code clients.standing.reason.*}. Stored, so never renamed. */
public enum StandingReason {
  /** It stood so when this history began. */
  CARRIED_OVER,
  /** Somebody entered it in the register. */
  TAKEN_ON,
  /** It came with a list of clients. */
  IMPORTED,
  /** Both sides want to go on. */
  AGREED,
  /** Nothing is missing any more. */
  READY,
  QUALITY,
  COMPLAINTS,
  VIOLATION,
  /** Meta took a measure. */
  META,
  UNREACHABLE,
  PROFILE_OVERDUE,
  REMEDIED,
  APPEAL,
  MISTAKE,
  CLIENT_WISH,
  NEVER_STARTED,
  CLOSED,
  PROHIBITED_TRADE,
  /** On a list of sanctions or of those barred before. */
  LISTED,
  FALSE_DETAILS,
  /** None of these: the comment says. */
  OTHER
}
