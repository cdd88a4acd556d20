package io.bspconsole.keys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of keys, the newest first.
 *
 * @param newer where the page before begins; absent on the first
 * @param older where the page after begins; absent on the last
 */
public record KeyPage(
    List<KeySummary> keys, @Nullable KeyPosition newer, @Nullable KeyPosition older) {

  /** More are never given at once. */
  public static final int LARGEST = 200;

  public KeyPage {
    keys = List.copyOf(keys);
  }
}
