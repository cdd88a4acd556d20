package io.bspconsole.access;

import static io.bspconsole.access.Permission.ARCHIVE_EXPORT;
import static io.bspconsole.access.Permission.ARCHIVE_MANAGE;
import static io.bspconsole.access.Permission.AUDIT_ERASE;
import static io.bspconsole.access.Permission.AUDIT_EXPORT;
import static io.bspconsole.access.Permission.AUDIT_READ;
import static io.bspconsole.access.Permission.AUDIT_VERIFY;
import static io.bspconsole.access.Permission.CLAIM_SETTLE;
import static io.bspconsole.access.Permission.CLIENT_KEY_MANAGE;
import static io.bspconsole.access.Permission.CLIENT_ONBOARD;
import static io.bspconsole.access.Permission.CLIENT_READ;
import static io.bspconsole.access.Permission.ENFORCEMENT_DECIDE;
import static io.bspconsole.access.Permission.EVENT_READ;
import static io.bspconsole.access.Permission.EVENT_WORK;
import static io.bspconsole.access.Permission.KEY_MANAGE;
import static io.bspconsole.access.Permission.NUMBER_MANAGE;
import static io.bspconsole.access.Permission.PEOPLE_MANAGE;
import static io.bspconsole.access.Permission.POLICY_ACCEPT;
import static io.bspconsole.access.Permission.PORTFOLIO_EXPORT;
import static io.bspconsole.access.Permission.PORTFOLIO_READ;
import static io.bspconsole.access.Permission.PROFILE_PUBLISH;
import static io.bspconsole.access.Permission.PROFILE_WRITE;
import static io.bspconsole.access.Permission.QUALITY_READ;
import static io.bspconsole.access.Permission.REVIEW_DECIDE;
import static io.bspconsole.access.Permission.REVIEW_MANAGE;
import static io.bspconsole.access.Permission.REVIEW_READ;
import static io.bspconsole.access.Permission.SCREENING_MANAGE;
import static io.bspconsole.access.Permission.STEP_MANAGE;
import static io.bspconsole.access.Permission.TEAM_MANAGE;
import static io.bspconsole.access.Permission.TEMPLATE_CHECK;
import static io.bspconsole.access.Permission.TEMPLATE_READ;
import static io.bspconsole.access.Permission.TEMPLATE_SUBMIT;
import static io.bspconsole.access.Permission.TEMPLATE_WRITE;

import java.util.Set;

/**
 * The one table of roles. A role of the provider holds over all clients within its holder's {@link
 * Reach}, a role of a client within that client. Deciding on a review is never a by-product of
 * writing templates: no role below has both, and the review itself refuses its author whatever
 * roles he holds.
 */
public enum Role {
  // of the provider
  ADMINISTRATOR(
      Side.PROVIDER,
      CLIENT_READ,
      CLIENT_ONBOARD,
      SCREENING_MANAGE,
      NUMBER_MANAGE,
      PROFILE_WRITE,
      PROFILE_PUBLISH,
      TEMPLATE_READ,
      TEMPLATE_CHECK,
      REVIEW_READ,
      REVIEW_MANAGE,
      ENFORCEMENT_DECIDE,
      QUALITY_READ,
      EVENT_READ,
      EVENT_WORK,
      PORTFOLIO_READ,
      PORTFOLIO_EXPORT,
      ARCHIVE_EXPORT,
      ARCHIVE_MANAGE,
      AUDIT_READ,
      AUDIT_VERIFY,
      AUDIT_EXPORT,
      AUDIT_ERASE,
      KEY_MANAGE,
      STEP_MANAGE,
      CLAIM_SETTLE,
      PEOPLE_MANAGE,
      TEAM_MANAGE),
  ONBOARDING(
      Side.PROVIDER,
      CLIENT_READ,
      CLIENT_ONBOARD,
      SCREENING_MANAGE,
      NUMBER_MANAGE,
      PROFILE_WRITE,
      PROFILE_PUBLISH,
      TEMPLATE_READ,
      TEMPLATE_CHECK,
      EVENT_READ,
      EVENT_WORK,
      PORTFOLIO_READ,
      PORTFOLIO_EXPORT,
      AUDIT_READ,
      AUDIT_VERIFY,
      TEAM_MANAGE),
  REVIEWER(
      Side.PROVIDER,
      CLIENT_READ,
      TEMPLATE_READ,
      TEMPLATE_CHECK,
      REVIEW_READ,
      REVIEW_DECIDE,
      PORTFOLIO_READ,
      AUDIT_READ,
      AUDIT_VERIFY),
  MANAGER(
      Side.PROVIDER,
      CLIENT_READ,
      TEMPLATE_READ,
      TEMPLATE_CHECK,
      REVIEW_READ,
      ENFORCEMENT_DECIDE,
      QUALITY_READ,
      EVENT_READ,
      PORTFOLIO_READ,
      PORTFOLIO_EXPORT,
      ARCHIVE_EXPORT,
      AUDIT_READ,
      AUDIT_VERIFY,
      AUDIT_EXPORT),

  // of a client
  OWNER(
      Side.CLIENT,
      CLIENT_READ,
      PROFILE_WRITE,
      PROFILE_PUBLISH,
      POLICY_ACCEPT,
      TEMPLATE_READ,
      TEMPLATE_WRITE,
      TEMPLATE_SUBMIT,
      TEMPLATE_CHECK,
      QUALITY_READ,
      ARCHIVE_EXPORT,
      AUDIT_READ,
      AUDIT_EXPORT,
      CLIENT_KEY_MANAGE,
      TEAM_MANAGE),
  AUTHOR(
      Side.CLIENT,
      CLIENT_READ,
      TEMPLATE_READ,
      TEMPLATE_WRITE,
      TEMPLATE_SUBMIT,
      TEMPLATE_CHECK,
      QUALITY_READ),
  VIEWER(Side.CLIENT, CLIENT_READ, TEMPLATE_READ, QUALITY_READ);

  /** Who a role is for. */
  public enum Side {
    PROVIDER,
    CLIENT
  }

  private final Side side;
  private final Set<String> permissions;

  Role(Side side, String... permissions) {
    this.side = side;
    this.permissions = Set.of(permissions);
  }

  public Side side() {
    return side;
  }

  /**
   * Does nothing for a role of that side.
   *
   * @throws IllegalArgumentException for one of the other
   */
  public void require(Side wanted) {
    if (side != wanted) {
      throw new IllegalArgumentException(this + " is no role of that side");
    }
  }

  /** The permissions bundled here, as named in {@link Permission}. */
  public Set<String> permissions() {
    return permissions;
  }
}
