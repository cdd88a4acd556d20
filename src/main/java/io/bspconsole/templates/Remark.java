package io.bspconsole.templates;

import io.bspconsole.templates.content.Header;
import io.bspconsole.templates.content.TemplateContent;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says of one part of a version.
 *
 * @param suggestion the wording that would do; the author takes it over with one click. Absent
 *     where none was suggested, and always for parts without one wording
 */
public record Remark(Part part, String comment, @Nullable String suggestion) {

  /** In characters. */
  public static final int LONGEST_COMMENT = 1_000;

  /** In characters; the longest part, the body, holds as many (Meta, template components). */
  public static final int LONGEST_SUGGESTION = 1_024;

  /** The parts that can be spoken of, in the order of the phone. */
  public enum Part {
    HEADER,
    BODY,
    FOOTER,
    OFFER,
    BUTTONS,
    CARDS;

    /** Is there anything of it in this content? */
    public boolean isIn(TemplateContent content) {
      return switch (this) {
        case HEADER -> content.header().isPresent();
        case BODY -> true;
        case FOOTER -> content.footer().isPresent();
        case OFFER -> content.offer().isPresent();
        case BUTTONS -> !content.buttons().isEmpty();
        case CARDS -> !content.cards().isEmpty();
      };
    }

    /** Its wording, where it has just one, for which another can be suggested. */
    public Optional<String> wording(TemplateContent content) {
      return switch (this) {
        case HEADER ->
            content
                .header()
                .filter(Header::isText)
                .map(header -> Objects.requireNonNullElse(header.text(), ""));
        case BODY ->
            Optional.of(
                content.body().map(body -> Objects.requireNonNullElse(body.text(), "")).orElse(""));
        case FOOTER -> content.footer();
        case OFFER, BUTTONS, CARDS -> Optional.empty();
      };
    }
  }
}
