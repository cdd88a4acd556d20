package io.bspconsole.accounts;

/** What a refused sign-in leaves for the page that it leads back to. */
public final class SignInTry {

  /** The attribute of the session with the address that was typed; whoever reads it removes it. */
  public static final String ADDRESS = "sign-in.address";

  /** Characters that are kept of it. */
  public static final int LONGEST = 254;

  private SignInTry() {}
}
