package io.bspconsole.templates.ui;

import io.bspconsole.templates.check.Finding;
import io.bspconsole.templates.content.Body;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.TemplateDraft;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What puts a finding right with one click.
 *
 * @param key of the words on the button
 */
record QuickFix(String key, UnaryOperator<TemplateDraft> change) {

  private static final String LANGUAGE = "templates.editor.to.language";

  /** What is for people to read; a shorter address or code would be another one. */
  private static final Set<String> SHORT =
      Set.of(
          "header-length",
          "body-length",
          "footer-length",
          "label-length",
          "call-label-length",
          "card-body-length",
          "offer-length",
          "offer-body-length",
          "product-body-length");

  /** The fix for that finding; empty where only a person can tell what is meant. */
  static Optional<QuickFix> of(Finding finding) {
    return Optional.ofNullable(
        switch (finding.rule()) {
          case "variable-sequence" ->
              new QuickFix("templates.editor.renumber", TemplateDraft::renumbered);
          case "promotional-utility" ->
              new QuickFix("templates.editor.marketing", draft -> draft.withCategory("MARKETING"));
          case "declared-language" -> toLanguage(finding);
          case "variable-at-edge" ->
              finding.arguments().equals(List.of(AT_THE_END))
                  ? new QuickFix("templates.editor.stop", QuickFix::withFullStop)
                  : null;
          default -> finding.rule().endsWith("-length") ? shorten(finding) : null;
        });
  }

  private static @Nullable QuickFix toLanguage(Finding finding) {
    return finding.arguments().getLast() instanceof String code && !code.isEmpty()
        ? new QuickFix(LANGUAGE, draft -> draft.withLanguage(code))
        : null;
  }

  /** False for what cannot be changed any more once the template has been at Meta. */
  boolean suitsFixedIdentity() {
    return !key.equals(LANGUAGE);
  }

  /** Findings about lengths tell the limit as their second figure. */
  private static @Nullable QuickFix shorten(Finding finding) {
    return SHORT.contains(finding.rule())
            && finding.arguments().size() > 1
            && finding.arguments().get(1) instanceof Integer limit
        ? new QuickFix(
            "templates.editor.shorten", draft -> draft.shortened(finding.pointer(), limit))
        : null;
  }

  TemplateContent apply(TemplateContent content) {
    return change.apply(TemplateDraft.of(content)).content();
  }

  private static final int AT_THE_END = 1;

  /**
   * Meta takes one punctuation mark after the last variable: its own example ends so (Meta, Message
   * templates, named parameters).
   */
  private static TemplateDraft withFullStop(TemplateDraft draft) {
    return draft
        .content()
        .body()
        .map(Body::text)
        .map(text -> draft.withBody(text.stripTrailing() + "."))
        .orElse(draft);
  }
}
