package io.bspconsole.clients;

import io.bspconsole.meta.MetaProfiles.MetaProfile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Meta has of the profile for one number.
 *
 * @param display the number
 * @param held as Meta gave it last; absent until then
 * @param readAt when that was
 * @param sent the version that was sent last; 0 for none
 * @param published the version that is published; 0 for none
 * @param problem why Meta refused it, in its words; absent where it did not
 * @param failures tries that failed in a row; each is made again by itself
 * @param pictureLostAt since when Meta says that it lost the picture; absent where it does not
 * @param differences where the two differ, by Meta's names of the fields
 */
public record ProfileAtMeta(
    String display,
    @Nullable MetaProfile held,
    @Nullable Instant readAt,
    int sent,
    int published,
    @Nullable String problem,
    int failures,
    @Nullable Instant pictureLostAt,
    List<Difference> differences) {

  public ProfileAtMeta {
    differences = List.copyOf(differences);
  }

  /** A field that Meta shows otherwise than it was published. */
  public record Difference(String field, String ours, String theirs) {}

  /** Has the published version still to be sent? */
  public boolean isWaiting() {
    return problem == null && published > sent;
  }

  /** Has it been tried already, and is tried again by itself? */
  public boolean isTriedAgain() {
    return isWaiting() && failures > 0;
  }
}
