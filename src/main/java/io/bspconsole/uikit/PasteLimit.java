package io.bspconsole.uikit;

import com.vaadin.flow.component.textfield.TextFieldBase;

/**
 * Keeps what is pasted into a field to what a browser lays out at once: a text of hundreds of
 * thousands of characters without a blank makes a page stand still. The bound lies so far above the
 * field's own limit that whoever meets it is told that the text is too long.
 */
public final class PasteLimit {

  private static final int LEAST = 1_000;
  private static final int TIMES = 4;

  private PasteLimit() {}

  /**
   * Bounds the field.
   *
   * @param limit what the field may hold in the end, in characters
   */
  public static void on(TextFieldBase<?, String> field, int limit) {
    field.getElement().setProperty("maxlength", Math.max(LEAST, TIMES * limit));
  }
}
