package io.bspconsole.uikit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's phone shows of a template.
 *
 * @param message the bubble with the message itself
 * @param offer the box of an offer that ends; null without one
 * @param cards to be swiped under the message, each a bubble of its own
 * @param language of the texts, such as {@code id} or {@code en_US}
 */
public record PreviewContent(
    Bubble message, @Nullable Offer offer, List<Bubble> cards, String language) {

  public PreviewContent {
    cards = List.copyOf(cards);
  }

  /**
   * One bubble.
   *
   * @param media a header that is no text: IMAGE, VIDEO, DOCUMENT, LOCATION, PRODUCT; else null
   * @param header the header's text, with its variable still in it; null without one
   * @param body with variables such as <code>{{1}}</code> still in it
   * @param footer null without one
   * @param samples what stands for a variable, by its name or number; others stay as they are
   */
  public record Bubble(
      @Nullable String media,
      @Nullable String header,
      String body,
      @Nullable String footer,
      List<PreviewButton> buttons,
      Map<String, String> samples) {

    public Bubble {
      buttons = List.copyOf(buttons);
      samples = Map.copyOf(samples);
    }
  }

  /**
   * The box of an offer.
   *
   * @param code to be copied; null without one
   * @param expires does it count down?
   */
  public record Offer(String text, @Nullable String code, boolean expires) {}

  /**
   * One button.
   *
   * @param kind as Meta names it: QUICK_REPLY, URL, PHONE_NUMBER, COPY_CODE, FLOW and what else
   *     there may be
   * @param label empty where Meta writes it
   */
  public record PreviewButton(String kind, String label) {}
}
