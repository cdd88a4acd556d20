package io.bspconsole.accounts;

/**
 * Why a password is not taken. After NIST SP 800-63B-4, section 3.1.1.2: length and a block-list
 * count, which kinds of characters it has does not.
 */
public enum PasswordProblem {
  /** Shorter than 15 characters, or than 8 beside a second factor. */
  TOO_SHORT,
  /** Longer than 256 characters. */
  TOO_LONG,
  /** Among the passwords that are tried first, a row of neighbours, or one bit over and over. */
  COMMON,
  /** Hardly more than the person's name or e-mail, or the product's. */
  PERSONAL,
  /** Known from a breach elsewhere; asked only where the setting allows it. */
  LEAKED;

  public static final int SHORTEST = 15;
  public static final int SHORTEST_WITH_SECOND_FACTOR = 8;
  public static final int LONGEST = 256;
}
