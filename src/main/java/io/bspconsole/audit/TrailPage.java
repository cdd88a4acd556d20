package io.bspconsole.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries, newest first.
 *
 * @param newer where newer ones are; absent on the first page
 * @param older where older ones are; absent on the last page
 */
public record TrailPage(
    List<Entry> entries, @Nullable TrailCursor newer, @Nullable TrailCursor older) {

  public TrailPage {
    entries = List.copyOf(entries);
  }

  /**
   * A page out of what was found.
   *
   * @param found in the direction of the cursor, and one more than the page holds if there are more
   */
  public static TrailPage of(List<Entry> found, @Nullable TrailCursor cursor, int size) {
    boolean newer = cursor != null && cursor.newer();
    boolean more = found.size() > size;
    List<Entry> cut = more ? found.subList(0, size) : found;
    List<Entry> page = newer ? cut.reversed() : cut;
    if (page.isEmpty()) {
      return new TrailPage(page, null, null);
    }
    boolean hasNewer = newer ? more : cursor != null;
    boolean hasOlder = newer || more;
    return new TrailPage(
        page,
        hasNewer ? TrailCursor.newerThan(page.getFirst()) : null,
        hasOlder ? TrailCursor.olderThan(page.getLast()) : null);
  }
}
