package io.bspconsole.templates.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the body.
 *
 * @param format upper case: TEXT, IMAGE, VIDEO, GIF, DOCUMENT, LOCATION, PRODUCT or whatever Meta
 *     adds; empty when it is missing
 * @param text null for everything but TEXT
 * @param examples for the variable of a text
 * @param handles of uploaded media
 */
public record Header(
    String pointer,
    String format,
    @Nullable String text,
    List<Example> examples,
    List<String> handles) {

  public boolean isText() {
    return format.equals("TEXT");
  }

  /** How many handles of uploaded media are given. */
  public int samples() {
    return handles.size();
  }
}
