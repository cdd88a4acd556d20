package io.bspconsole.audit;

import io.bspconsole.kernel.Slice;
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
    Slice<Entry> slice = Slice.of(found, size, cursor != null, cursor != null && cursor.newer());
    return new TrailPage(
        slice.items(), slice.before(TrailCursor::newerThan), slice.after(TrailCursor::olderThan));
  }
}
