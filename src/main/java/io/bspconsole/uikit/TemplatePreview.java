package io.bspconsole.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The message as the customer's phone shows it: an incoming bubble with the samples filled in. It
 * draws texts only, never markup out of them. Where a header has a picture, the sign for media
 * stands until there is one.
 */
@Tag("template-preview")
@JsModule("./preview/template-preview.ts")
public class TemplatePreview extends Component implements HasStyle {

  /** Names of parts and kinds that the preview writes itself; also the keys of their words. */
  private static final List<String> WORDS =
      List.of(
          "more",
          "fewer",
          "read-more",
          "read-less",
          "sample",
          "cards",
          "card",
          "previous",
          "next",
          "ends",
          "code",
          "IMAGE",
          "VIDEO",
          "DOCUMENT",
          "LOCATION",
          "PRODUCT",
          "MEDIA",
          "COPY_CODE",
          "OTP",
          "CATALOG",
          "MPM",
          "SPM",
          "FLOW",
          "VOICE_CALL",
          "REQUEST_CONTACT_INFO",
          "CALL_PERMISSION_REQUEST");

  /** In place of the number of a card: the message above the cards. */
  protected static final int MESSAGE = -1;

  private final Map<Integer, Component> pictures = new HashMap<>();

  public TemplatePreview() {
    Map<String, String> words =
        WORDS.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), word -> getTranslation("uikit.preview." + word)));
    getElement().setPropertyMap("labels", words);
  }

  /** Shows this instead of what was shown. */
  public void setContent(PreviewContent content) {
    getElement().setPropertyBean("content", content);
  }

  /**
   * Shows a picture in place of the sign for media, where a header has any.
   *
   * @param card whose header it is, from 0; {@link #MESSAGE} for that of the message
   * @param picture null for the sign
   */
  protected final void setPicture(int card, @Nullable Component picture) {
    Component before = picture == null ? pictures.remove(card) : pictures.put(card, picture);
    if (before != null) {
      getElement().removeChild(before.getElement());
    }
    if (picture != null) {
      picture.getElement().setAttribute("slot", card == MESSAGE ? "picture" : "picture-" + card);
      getElement().appendChild(picture.getElement());
    }
  }

  /** Draws a phone in dark or in light mode; until this is called it follows the page. */
  public void setDark(boolean dark) {
    getElement().setProperty("scheme", dark ? "dark" : "light");
  }
}
