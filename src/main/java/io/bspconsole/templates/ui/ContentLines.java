package io.bspconsole.templates.ui;

import io.bspconsole.templates.content.Body;
import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.Header;
import io.bspconsole.templates.content.TemplateContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The texts of a template line by line, to be compared with those of another version. */
public final class ContentLines {

  private ContentLines() {}

  /** Header, body, footer and buttons, in this order. */
  public static List<String> of(TemplateContent content) {
    List<String> lines = new ArrayList<>();
    lines.add(content.header().map(ContentLines::header).orElse(""));
    content.body().map(Body::text).ifPresent(text -> lines.addAll(text.lines().toList()));
    lines.add(content.footer().orElse(""));
    content.buttons().forEach(button -> lines.add(button(button)));
    return lines;
  }

  static String header(Header header) {
    return Objects.requireNonNullElse(header.isText() ? header.text() : header.format(), "");
  }

  static String button(Button button) {
    String label = Objects.requireNonNullElse(button.text(), button.kind());
    String target = button.url() != null ? button.url() : button.phoneNumber();
    return target == null ? label : label + " → " + target;
  }
}
