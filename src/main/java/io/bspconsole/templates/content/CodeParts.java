package io.bspconsole.templates.content;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a template for one-time codes, whose texts Meta writes (Authentication templates).
 */
public final class CodeParts {

  private CodeParts() {}

  /** Does Meta add that the code must not be shared? */
  public static boolean advises(TemplateContent content) {
    return content
        .body()
        .map(body -> body.members().flag("add_security_recommendation"))
        .filter(Boolean::booleanValue)
        .isPresent();
  }

  /** In how many minutes the code expires; null when that is not said. */
  public static @Nullable Integer minutes(TemplateContent content) {
    for (Footer footer : content.footers()) {
      OptionalLong minutes = footer.members().number("code_expiration_minutes");
      if (minutes.isPresent()) {
        return Math.clamp(minutes.getAsLong(), Integer.MIN_VALUE, Integer.MAX_VALUE);
      }
    }
    return null;
  }

  /** Says whether Meta adds that a code must not be shared; null says nothing of it. */
  public static TemplateDraft securityAdvice(TemplateDraft draft, @Nullable Boolean advice) {
    return draft.edit(
        "BODY",
        body -> {
          if (advice == null) {
            body.remove("add_security_recommendation");
          } else {
            body.put("add_security_recommendation", advice);
          }
        });
  }

  /** Says in how many minutes a code expires; null takes the footer out. */
  public static TemplateDraft expiration(TemplateDraft draft, @Nullable Integer minutes) {
    return minutes == null
        ? draft.without("FOOTER")
        : draft.edit("FOOTER", footer -> footer.put("code_expiration_minutes", minutes));
  }

  /** Leaves only what a template for codes may have: a text of one's own is lost. */
  public static TemplateDraft only(TemplateDraft draft) {
    TemplateDraft bare =
        draft.without("HEADER").without("CAROUSEL").without("LIMITED_TIME_OFFER").inMessage();
    TemplateDraft coded = bare.edit("BODY", body -> body.remove(List.of("text", "example")));
    return coded.content().footer().isPresent() ? coded.without("FOOTER") : coded;
  }

  /** Takes out what only templates for codes have. */
  public static TemplateDraft none(TemplateDraft draft) {
    TemplateDraft free = securityAdvice(draft, null);
    return free.content().footers().stream().anyMatch(Footer::expires)
        ? free.without("FOOTER")
        : free;
  }
}
