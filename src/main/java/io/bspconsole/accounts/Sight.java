package io.bspconsole.accounts;

import java.util.List;

/**
 * Which clients somebody of the provider sees, in words.
 *
 * @param all every client, those that come later too; then none is named
 * @param count how many are named
 * @param some the names of the first of them, in their order
 */
public record Sight(boolean all, int count, List<String> some) {

  /** Every client. */
  public static final Sight ALL = new Sight(true, 0, List.of());

  public Sight {
    some = List.copyOf(some);
  }

  /** Nothing at all, as whoever has just joined. */
  public boolean isNone() {
    return !all && count == 0;
  }
}
