package io.bspconsole.access;

import static io.bspconsole.access.Permission.AUDIT_ERASE;
import static io.bspconsole.access.Permission.AUDIT_READ;
import static io.bspconsole.access.Permission.AUDIT_VERIFY;
import static io.bspconsole.access.Permission.EVENT_READ;
import static io.bspconsole.access.Permission.KEY_MANAGE;
import static io.bspconsole.access.Permission.PEOPLE_MANAGE;
import static io.bspconsole.access.Permission.PORTFOLIO_READ;
import static io.bspconsole.access.Permission.QUALITY_READ;
import static io.bspconsole.access.Permission.REVIEW_READ;

import java.util.Set;

/**
 * What narrowing takes from a role of the provider. The one place where that is said:
 *
 * <ul>
 *   <li>For a client that is named for him, somebody does all that his roles allow, but what is
 *       about the {@link #PROVIDER}.
 *   <li>Without naming a client, he opens {@link #LISTS}, which show the named clients only, and
 *       does nothing else. So he takes no client on, since nobody widens his own reach; and a
 *       permission that is new is none of his until somebody has put it into this list.
 * </ul>
 */
final class NarrowedRights {

  /** To see lists over clients. */
  private static final Set<String> LISTS =
      Set.of(PORTFOLIO_READ, REVIEW_READ, QUALITY_READ, EVENT_READ, AUDIT_READ);

  /** What is about the provider, or about every client at once. */
  private static final Set<String> PROVIDER =
      Set.of(PEOPLE_MANAGE, KEY_MANAGE, AUDIT_VERIFY, AUDIT_ERASE);

  private NarrowedRights() {}

  static boolean inLists(String permission) {
    return LISTS.contains(permission);
  }

  static boolean inNamedClients(String permission) {
    return !PROVIDER.contains(permission);
  }
}
