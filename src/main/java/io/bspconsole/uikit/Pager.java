package io.bspconsole.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;

/** The foot of a list that is read page by page. */
public class Pager extends Div {

  /**
   * A foot with what the page shows, and the ways on.
   *
   * @param newer null on the first page
   * @param older null on the last page
   */
  public Pager(String summary, @Nullable Runnable newer, @Nullable Runnable older) {
    this(summary, step("uikit.pager.newer", newer), step("uikit.pager.older", older));
  }

  private Pager(String summary, Button back, Button on) {
    addClassName("bsp-pager");
    Span words = new Span(summary);
    words.addClassName("bsp-grow");
    add(words, back, on);
  }

  /**
   * The foot of a list that is not ordered by time.
   *
   * @param previous null on the first page
   * @param next null on the last page
   */
  public static Pager ordered(
      String summary, @Nullable Runnable previous, @Nullable Runnable next) {
    return new Pager(
        summary, step("uikit.pager.previous", previous), step("uikit.pager.next", next));
  }

  private static Button step(String key, @Nullable Runnable go) {
    Button button = new Button(I18NProvider.translate(key));
    button.addThemeName("small");
    button.setEnabled(go != null);
    if (go != null) {
      button.addClickListener(_ -> go.run());
    }
    return button;
  }
}
