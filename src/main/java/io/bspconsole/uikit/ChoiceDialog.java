package io.bspconsole.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/**
 * A lost race as a choice: somebody else changed the same thing first, and nothing the reader wrote
 * is thrown away until he chooses.
 */
public class ChoiceDialog extends Dialog {

  /**
   * A question without options yet; the first one added is the recommended one.
   *
   * @param title who did what, and when
   * @param text what each choice means
   * @param content what helps to choose, such as both texts
   */
  public ChoiceDialog(String title, String text, Component... content) {
    setHeaderTitle(title);
    addClassName("bsp-choice");
    setCloseOnOutsideClick(false);
    add(new Paragraph(text));
    add(content);
  }

  /** Adds a way out. The dialog closes before it is taken. */
  public ChoiceDialog option(String text, Runnable onChoose) {
    Button button = new Button(text);
    button.addClickListener(_ -> {
      close();
      onChoose.run();
    });
    getFooter().add(button);
    return this;
  }
}
