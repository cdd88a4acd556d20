package io.bspconsole.templates.content;

import org.jspecify.annotations.Nullable;

/**
 * A button as a form holds it.
 *
 * @param from the button it was made of, so that members without a field survive; null for a new
 *     one
 * @param kind QUICK_REPLY, URL or PHONE_NUMBER
 * @param target the address or phone number; empty for a quick reply
 * @param example for the variable at the end of an address; empty when it has none
 */
public record ButtonDraft(
    @Nullable Button from, String kind, String text, String target, String example) {

  /** What the form shows of this button. */
  public static ButtonDraft of(Button button) {
    String target = button.url() != null ? button.url() : button.phoneNumber();
    return new ButtonDraft(
        button,
        button.kind(),
        button.text() == null ? "" : button.text(),
        target == null ? "" : target,
        button.examples().isEmpty() ? "" : button.examples().getFirst().value());
  }

  /** True when a form has fields for this kind of button. */
  public boolean editable() {
    return kind.equals("QUICK_REPLY") || kind.equals("URL") || kind.equals("PHONE_NUMBER");
  }
}
