package io.bspconsole.templates.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.Header;
import io.bspconsole.templates.content.PlainLines;
import io.bspconsole.templates.content.TemplateContent;
import java.util.List;
import java.util.Set;

/** What headers and buttons are called: one word for each kind, wherever somebody reads of it. */
public final class FormatWords {

  private static final Set<String> KNOWN =
      Set.of("TEXT", "IMAGE", "VIDEO", "DOCUMENT", "LOCATION", "PRODUCT");

  private static final Set<String> BUTTONS =
      Set.of(
          "QUICK_REPLY",
          "URL",
          "PHONE_NUMBER",
          "COPY_CODE",
          "OTP",
          "FLOW",
          "CATALOG",
          "MPM",
          "SPM",
          "VOICE_CALL",
          "REQUEST_CONTACT_INFO");

  private FormatWords() {}

  /** Ours for a format of Meta's; one that we do not know stays as Meta wrote it. */
  public static String of(String format) {
    return KNOWN.contains(format)
        ? I18NProvider.translate("templates.editor.format." + format)
        : format;
  }

  /** The text of a header, or what stands there instead. */
  public static String of(Header header) {
    return PlainLines.header(header, FormatWords::of);
  }

  /** What a button says, or what it is where Meta labels it, and where it leads. */
  public static String of(Button button) {
    return PlainLines.button(button, FormatWords::kind);
  }

  private static String kind(String kind) {
    return BUTTONS.contains(kind) ? I18NProvider.translate("templates.editor.kind." + kind) : kind;
  }

  /** What a template says, line by line, to be compared by people. */
  public static List<String> lines(TemplateContent content) {
    return PlainLines.of(content, FormatWords::of, FormatWords::kind);
  }
}
