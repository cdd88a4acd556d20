package io.bspconsole.uikit;

import com.vaadin.flow.component.html.Span;

/**
 * A state: icon, word and tone. Ours are filled and square-cornered, Meta's are outlined pills, so
 * that the two machines are never taken for one another.
 */
public class StatusBadge extends Span {

  private StatusBadge(Icon icon, String word, Tone tone, String shape) {
    addClassNames("bsp-badge", shape, tone.className());
    add(icon.create(), new Span(word));
  }

  /** A state of our own machine. */
  public static StatusBadge ours(Icon icon, String word, Tone tone) {
    return new StatusBadge(icon, word, tone, "bsp-ours");
  }

  /**
   * A state that Meta gave.
   *
   * @param rawCode Meta's own word, shown on hover
   */
  public static StatusBadge theirs(Icon icon, String word, Tone tone, String rawCode) {
    StatusBadge badge = new StatusBadge(icon, word, tone, "bsp-theirs");
    badge.getElement().setAttribute("title", rawCode);
    return badge;
  }

  /** Icon and word in the tone, without a shape: for dense lists and ratings. */
  public static StatusBadge bare(Icon icon, String word, Tone tone) {
    return new StatusBadge(icon, word, tone, "bsp-bare");
  }
}
