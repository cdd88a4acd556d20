package io.bspconsole.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;

/**
 * The message as the customer's phone shows it: an incoming bubble with the samples filled in. It
 * draws texts only, never markup out of them.
 */
@Tag("template-preview")
@JsModule("./preview/template-preview.ts")
public class TemplatePreview extends Component implements HasStyle {

  public TemplatePreview() {
    getElement()
        .setPropertyMap(
            "labels",
            Map.of(
                "more", getTranslation("uikit.preview.more"),
                "sample", getTranslation("uikit.preview.sample"),
                "IMAGE", getTranslation("uikit.preview.IMAGE"),
                "VIDEO", getTranslation("uikit.preview.VIDEO"),
                "DOCUMENT", getTranslation("uikit.preview.DOCUMENT"),
                "LOCATION", getTranslation("uikit.preview.LOCATION"),
                "MEDIA", getTranslation("uikit.preview.MEDIA")));
  }

  /** Shows this instead of what was shown. */
  public void setContent(PreviewContent content) {
    getElement().setPropertyBean("content", content);
  }

  /** Draws a phone in dark or in light mode; until this is called it follows the page. */
  public void setDark(boolean dark) {
    getElement().setProperty("scheme", dark ? "dark" : "light");
  }
}
