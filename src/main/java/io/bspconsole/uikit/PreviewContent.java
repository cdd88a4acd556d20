package io.bspconsole.uikit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's phone shows of a template.
 *
 * @param media a header that is no text: IMAGE, VIDEO, DOCUMENT, LOCATION; else null
 * @param header the header's text, with its variable still in it; null without one
 * @param body with variables such as <code>{{1}}</code> still in it
 * @param footer null without one
 * @param samples what stands for a variable, by its name or number; others stay as they are
 * @param language of the texts, such as {@code id} or {@code en_US}
 */
public record PreviewContent(
    @Nullable String media,
    @Nullable String header,
    String body,
    @Nullable String footer,
    List<PreviewButton> buttons,
    Map<String, String> samples,
    String language) {

  public PreviewContent {
    buttons = List.copyOf(buttons);
    samples = Map.copyOf(samples);
  }

  /**
   * One button.
   *
   * @param kind as Meta names it: QUICK_REPLY, URL, PHONE_NUMBER, COPY_CODE, FLOW and what else
   *     there may be
   */
  public record PreviewButton(String kind, String label) {}
}
