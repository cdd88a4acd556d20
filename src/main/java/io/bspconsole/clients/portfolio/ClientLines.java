package io.bspconsole.clients.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of clients.
 *
 * @param before the cursor of the page before this one; absent on the first
 * @param after the cursor of the page after this one; absent on the last
 */
public record ClientLines(List<ClientLine> lines, @Nullable String before, @Nullable String after) {

  public ClientLines {
    lines = List.copyOf(lines);
  }
}
