package io.bspconsole.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
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
    addClassName("bsp-pager");
    Span words = new Span(summary);
    words.addClassName("bsp-grow");
    add(words, step("uikit.pager.newer", newer), step("uikit.pager.older", older));
  }

  private Button step(String key, @Nullable Runnable go) {
    Button button = new Button(getTranslation(key));
    button.addThemeName("small");
    button.setEnabled(go != null);
    if (go != null) {
      button.addClickListener(_ -> go.run());
    }
    return button;
  }
}
