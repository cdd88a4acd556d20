package io.bspconsole.access;

import static io.bspconsole.access.Permission.ARCHIVE_EXPORT;
import static io.bspconsole.access.Permission.AUDIT_EXPORT;
import static io.bspconsole.access.Permission.AUDIT_READ;
import static io.bspconsole.access.Permission.CLIENT_KEY_MANAGE;
import static io.bspconsole.access.Permission.CLIENT_ONBOARD;
import static io.bspconsole.access.Permission.CLIENT_READ;
import static io.bspconsole.access.Permission.ENFORCEMENT_DECIDE;
import static io.bspconsole.access.Permission.EVENT_READ;
import static io.bspconsole.access.Permission.EVENT_WORK;
import static io.bspconsole.access.Permission.NUMBER_MANAGE;
import static io.bspconsole.access.Permission.PORTFOLIO_READ;
import static io.bspconsole.access.Permission.PROFILE_PUBLISH;
import static io.bspconsole.access.Permission.PROFILE_WRITE;
import static io.bspconsole.access.Permission.QUALITY_READ;
import static io.bspconsole.access.Permission.REVIEW_DECIDE;
import static io.bspconsole.access.Permission.REVIEW_READ;
import static io.bspconsole.access.Permission.TEAM_MANAGE;
import static io.bspconsole.access.Permission.TEMPLATE_CHECK;
import static io.bspconsole.access.Permission.TEMPLATE_READ;
import static io.bspconsole.access.Permission.TEMPLATE_SUBMIT;
import static io.bspconsole.access.Permission.TEMPLATE_WRITE;

import java.util.Set;

/**
 * What narrowing takes from a role of the provider. The one place where that is said:
 *
 * <ul>
 *   <li>For a client that is named for him, somebody does what his roles allow and is about {@link
 *       #CLIENT one client}; not what is about the provider, or about every client at once.
 *   <li>Without naming a client, he opens {@link #LISTS}, which show the named clients only, and
 *       does nothing else. So he takes no client on, since nobody widens his own reach.
 * </ul>
 *
 * <p>A permission that is new is none of his until somebody has put it into one of these lists.
 */
final class NarrowedRights {

  /** To see lists over clients. */
  private static final Set<String> LISTS =
      Set.of(PORTFOLIO_READ, REVIEW_READ, QUALITY_READ, EVENT_READ, EVENT_WORK, AUDIT_READ);

  /** What can be done for one client by itself. */
  private static final Set<String> CLIENT =
      Set.of(
          CLIENT_READ,
          CLIENT_ONBOARD,
          NUMBER_MANAGE,
          PROFILE_WRITE,
          PROFILE_PUBLISH,
          TEMPLATE_READ,
          TEMPLATE_WRITE,
          TEMPLATE_SUBMIT,
          TEMPLATE_CHECK,
          REVIEW_READ,
          REVIEW_DECIDE,
          ENFORCEMENT_DECIDE,
          QUALITY_READ,
          PORTFOLIO_READ,
          EVENT_READ,
          EVENT_WORK,
          TEAM_MANAGE,
          AUDIT_READ,
          AUDIT_EXPORT,
          ARCHIVE_EXPORT,
          CLIENT_KEY_MANAGE);

  private NarrowedRights() {}

  static boolean inLists(String permission) {
    return LISTS.contains(permission);
  }

  static boolean inNamedClients(String permission) {
    return CLIENT.contains(permission);
  }
}
