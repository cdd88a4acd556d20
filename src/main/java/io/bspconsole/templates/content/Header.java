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
 * @param samples how many handles of uploaded media are given
 */
public record Header(
    String pointer, String format, @Nullable String text, List<Example> examples, int samples) {

  public boolean isText() {
    return format.equals("TEXT");
  }
}
