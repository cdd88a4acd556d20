package io.bspconsole.quality;

/**
 * Meta's words for an account as a whole ({@code ban_info.waba_ban_state}). The first two are kept
 * as kinds of restriction, because that is what they are to the account.
 */
public final class BanState {

  public static final String SCHEDULE_FOR_DISABLE = "SCHEDULE_FOR_DISABLE";
  public static final String DISABLE = "DISABLE";
  public static final String REINSTATE = "REINSTATE";

  private BanState() {}
}
