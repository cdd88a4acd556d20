package io.bspconsole.clients;

/**
 * What an error of Meta's about a number means for whoever asked (domain notes, section 7.1).
 * Words: {@code clients.call.error.*}.
 */
public enum NumberError {
  PIN_WRONG,
  PIN_TRIES,
  PIN_TOO_FAST,
  REGISTRATION_LIMIT,
  REGISTRATION,
  LIMIT,
  PASSING,
  TOKEN,
  LOCKED,
  GONE,
  PARAMETER,
  OTHER;

  /**
   * By Meta's code; 0 where there was no readable answer.
   *
   * @param subcode 0 for none
   */
  public static NumberError of(int code, int subcode) {
    return switch (code) {
      case 133005 -> PIN_WRONG;
      case 133008 -> PIN_TRIES;
      case 133009 -> PIN_TOO_FAST;
      case 133016 -> REGISTRATION_LIMIT;
      case 131045, 133000, 133006, 133010, 133015, 136024 -> REGISTRATION;
      case 4, 80007, 80008, 130429 -> LIMIT;
      case 1, 2, 131000, 131016, 131057, 133004, 2494100 -> PASSING;
      case 0, 3, 10, 190, 131005 -> TOKEN;
      case 368, 131031 -> LOCKED;
      case 33 -> GONE;
      case 100 -> subcode == 33 ? GONE : PARAMETER;
      case 131008, 131009 -> PARAMETER;
      default -> code >= 200 && code <= 299 ? TOKEN : OTHER;
    };
  }
}
