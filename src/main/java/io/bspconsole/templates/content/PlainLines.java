package io.bspconsole.templates.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What a template says, line by line, for people to compare and to look through. */
public final class PlainLines {

  private PlainLines() {}

  /** Header, body, footer, buttons, the offer and the cards, in the order of the phone. */
  public static List<String> of(TemplateContent content) {
    return of(content, UnaryOperator.identity(), UnaryOperator.identity());
  }

  /**
   * The same, with words of the reader's for media and for buttons that Meta labels.
   *
   * @param media words for a header's format, such as IMAGE
   * @param kinds words for a button's kind, such as COPY_CODE
   */
  public static List<String> of(
      TemplateContent content, UnaryOperator<String> media, UnaryOperator<String> kinds) {
    List<String> lines = new ArrayList<>(of(content.components(), media, kinds));
    content.offer().map(LimitedTimeOffer::text).ifPresent(lines::add);
    for (Card card : content.cards()) {
      lines.addAll(of(card.components(), media, kinds));
    }
    return lines;
  }

  private static List<String> of(
      Components parts, UnaryOperator<String> media, UnaryOperator<String> kinds) {
    List<String> lines = new ArrayList<>();
    lines.add(parts.headers().stream().findFirst().map(it -> header(it, media)).orElse(""));
    parts.bodies().stream()
        .map(Body::text)
        .filter(Objects::nonNull)
        .forEach(text -> lines.addAll(text.lines().toList()));
    lines.add(
        parts.footers().stream().map(Footer::text).filter(Objects::nonNull).findFirst().orElse(""));
    parts.buttons().forEach(button -> lines.add(button(button, kinds)));
    return lines;
  }

  /** The text, or the format of media. */
  public static String header(Header header) {
    return header(header, UnaryOperator.identity());
  }

  /**
   * The text of a header, or what stands there instead.
   *
   * @param media words for a header's format, such as IMAGE
   */
  public static String header(Header header, UnaryOperator<String> media) {
    return header.isText()
        ? Objects.requireNonNullElse(header.text(), "")
        : media.apply(header.format());
  }

  /** The label, or the kind where Meta writes it; and where it leads. */
  public static String button(Button button) {
    return button(button, UnaryOperator.identity());
  }

  /**
   * The same, with words of the reader's for kinds.
   *
   * @param kinds words for a button's kind, such as COPY_CODE
   */
  public static String button(Button button, UnaryOperator<String> kinds) {
    String label = button.text() == null ? kinds.apply(button.kind()) : button.text();
    String target = button.url() != null ? button.url() : button.phoneNumber();
    if (target == null && button.kind().equals("COPY_CODE") && !button.examples().isEmpty()) {
      target = button.examples().getFirst().value();
    }
    return target == null ? label : label + " → " + target;
  }
}
