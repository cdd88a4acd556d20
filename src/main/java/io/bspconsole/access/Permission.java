package io.bspconsole.access;

import java.util.Set;

/**
 * What one can be allowed to do. Constants, because annotations of services ({@link Needs}) and of
 * pages ({@code RolesAllowed}) name them; {@link Role} bundles them.
 */
public final class Permission {

  /** See a client: its overview, profile, numbers. */
  public static final String CLIENT_READ = "CLIENT:READ";

  /** Take a client on: create it, keep its master data. */
  public static final String CLIENT_ONBOARD = "CLIENT:ONBOARD";

  /** Say yes to the policy for a client. */
  public static final String POLICY_ACCEPT = "POLICY:ACCEPT";

  /** Keep the lists that clients are held against. */
  public static final String SCREENING_MANAGE = "SCREENING:MANAGE";

  /** Keep the list of steps that clients go through before they are active. */
  public static final String STEP_MANAGE = "STEP:MANAGE";

  /** Settle it when what one client has was asked for for another. */
  public static final String CLAIM_SETTLE = "CLAIM:SETTLE";

  /** Register numbers at Meta, verify them, and ask there for names and official accounts. */
  public static final String NUMBER_MANAGE = "NUMBER:MANAGE";

  public static final String PROFILE_WRITE = "PROFILE:WRITE";
  public static final String PROFILE_PUBLISH = "PROFILE:PUBLISH";
  public static final String TEMPLATE_READ = "TEMPLATE:READ";
  public static final String TEMPLATE_WRITE = "TEMPLATE:WRITE";
  public static final String TEMPLATE_SUBMIT = "TEMPLATE:SUBMIT";

  /** Ask the check what it thinks of a template, without storing anything. */
  public static final String TEMPLATE_CHECK = "TEMPLATE:CHECK";

  public static final String REVIEW_READ = "REVIEW:READ";
  public static final String REVIEW_DECIDE = "REVIEW:DECIDE";

  /** Say how reviews are done: hours, targets, whose rounds are, words for reasons. */
  public static final String REVIEW_MANAGE = "REVIEW:MANAGE";

  /** Watch, restrict, suspend, bar or reinstate a client, or let it go. */
  public static final String ENFORCEMENT_DECIDE = "ENFORCEMENT:DECIDE";

  /** See ratings and restrictions of one client. */
  public static final String QUALITY_READ = "QUALITY:READ";

  /** See lists over all clients. */
  public static final String PORTFOLIO_READ = "PORTFOLIO:READ";

  /** Take the list of clients out of the console. */
  public static final String PORTFOLIO_EXPORT = "PORTFOLIO:EXPORT";

  /** Take everything of a client out of the console. */
  public static final String ARCHIVE_EXPORT = "ARCHIVE:EXPORT";

  /** Bring a client in from an archive, and purge one that has left. */
  public static final String ARCHIVE_MANAGE = "ARCHIVE:MANAGE";

  /** See Meta's events as they came, the unroutable ones too. */
  public static final String EVENT_READ = "EVENT:READ";

  /** Look after Meta's events: have them applied again, and lead those that belong to nobody. */
  public static final String EVENT_WORK = "EVENT:WORK";

  /** Let people of the provider in and out, and give them roles. */
  public static final String PEOPLE_MANAGE = "PEOPLE:MANAGE";

  /** The same for the people of a client. */
  public static final String TEAM_MANAGE = "TEAM:MANAGE";

  /** Read the trail: that of a client, or of all and the provider's own. */
  public static final String AUDIT_READ = "AUDIT:READ";

  /** Have all trails checked, every client's and the provider's own. */
  public static final String AUDIT_VERIFY = "AUDIT:VERIFY";

  /** Take a trail out of the console, to check it elsewhere. */
  public static final String AUDIT_EXPORT = "AUDIT:EXPORT";

  /** Erase a person's data from the details of all trails. */
  public static final String AUDIT_ERASE = "AUDIT:ERASE";

  /** Make the provider's API keys, and take back any. */
  public static final String KEY_MANAGE = "KEY:MANAGE";

  /** Make and take back the API keys of one client. */
  public static final String CLIENT_KEY_MANAGE = "CLIENT_KEY:MANAGE";

  /** Approving, exporting, and what decides on other people's access. */
  private static final Set<String> SENSITIVE =
      Set.of(
          REVIEW_DECIDE,
          ENFORCEMENT_DECIDE,
          PORTFOLIO_EXPORT,
          ARCHIVE_EXPORT,
          ARCHIVE_MANAGE,
          PEOPLE_MANAGE,
          TEAM_MANAGE,
          AUDIT_EXPORT,
          AUDIT_ERASE,
          KEY_MANAGE,
          CLIENT_KEY_MANAGE);

  private Permission() {}

  /**
   * Is this for people with a second factor only? Whoever holds one of these has to set one up, and
   * holds it in sessions alone in which it was shown.
   */
  public static boolean needsSecondFactor(String permission) {
    return SENSITIVE.contains(permission);
  }
}
