package io.bspconsole.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long list, in the list's order.
 *
 * @param hasBefore whether the list goes on before it
 * @param hasAfter whether the list goes on after it
 */
public record Slice<T>(List<T> items, boolean hasBefore, boolean hasAfter) {

  public Slice {
    items = List.copyOf(items);
  }

  /**
   * Cuts it out of what was found.
   *
   * @param found from the position away, and one more than the size if there are more
   * @param positioned false for the beginning of the list
   * @param backwards whether it was sought from the position towards the beginning
   */
  public static <T> Slice<T> of(List<T> found, int size, boolean positioned, boolean backwards) {
    boolean more = found.size() > size;
    List<T> cut = more ? found.subList(0, size) : found;
    if (cut.isEmpty()) {
      return new Slice<>(cut, false, false);
    }
    return backwards ? new Slice<>(cut.reversed(), more, true) : new Slice<>(cut, positioned, more);
  }

  /** Where the part before this one is sought from, made of the first item; null for none. */
  public <C> @Nullable C before(Function<T, C> position) {
    return hasBefore ? position.apply(items.getFirst()) : null;
  }

  /** Where the part after this one is sought from, made of the last item; null for none. */
  public <C> @Nullable C after(Function<T, C> position) {
    return hasAfter ? position.apply(items.getLast()) : null;
  }
}
