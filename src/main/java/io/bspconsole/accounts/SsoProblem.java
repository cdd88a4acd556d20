package io.bspconsole.accounts;

import java.util.Arrays;
import java.util.Locale;

/** Why single sign-on did not work; each has a text that says what to do. */
public enum SsoProblem {
  /** The provider could not be reached, or its answer made no sense. */
  AWAY,
  /** The provider let the person not in, or the person turned back there. */
  REFUSED,
  /** What the provider said does not check out. */
  INVALID,
  /** Not begun here, or not finished: an old tab, a forged link. */
  LOST,
  /** Nobody here is linked to that account at the provider. */
  UNLINKED,
  /** The account here is closed. */
  DISABLED,
  /** Too many failures; it opens again within 15 minutes. */
  LOCKED,
  /** Single sign-on is for the staff; this is somebody of a client. */
  NOT_STAFF,
  /** Somebody else here is linked to that account at the provider. */
  TAKEN,
  /** The person is linked to another account at the provider. */
  LINKED_OTHERWISE,
  /** Linking needs a second factor that was shown a short while ago. */
  STALE,
  /** The invitation opens nothing any more. */
  INVITATION_GONE,
  /** The invitation is for an account that is there already, and that nobody has proved. */
  INVITATION_KNOWN;

  /** As it stands in the page's address, such as {@code not-staff}. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads {@link #parameter}; what is none is a way that was not begun here. */
  public static SsoProblem of(String parameter) {
    return Arrays.stream(values())
        .filter(problem -> problem.parameter().equals(parameter))
        .findFirst()
        .orElse(LOST);
  }
}
