package io.bspconsole.uikit;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** One or two letters of a name that stands beside it. */
public class Avatar extends Span {

  private Avatar(String name, String shape) {
    super(letters(name));
    addClassNames("bsp-avatar", shape);
    getElement().setAttribute("aria-hidden", "true");
  }

  /** A business: square. */
  public static Avatar business(String name) {
    return new Avatar(name, "bsp-square");
  }

  /** A person: round. */
  public static Avatar person(String name) {
    return new Avatar(name, "bsp-round");
  }

  /** The first letters of the first and the last word. */
  static String letters(String name) {
    String[] words = name.strip().split("\\s+", -1);
    String first = initial(words[0]);
    return words.length == 1 ? first : first + initial(words[words.length - 1]);
  }

  private static String initial(String word) {
    return word.isEmpty()
        ? ""
        : new String(Character.toChars(word.codePointAt(0))).toUpperCase(Locale.ROOT);
  }
}
