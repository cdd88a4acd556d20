package io.bspconsole.templates.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bspconsole.templates.check.CheckReport;
import io.bspconsole.templates.check.Finding;
import io.bspconsole.templates.check.FindingWords;
import io.bspconsole.templates.check.Severity;
import io.bspconsole.templates.check.Source;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the check says.
 *
 * @param accepted true when nothing blocks
 */
record CheckAnswer(boolean accepted, List<Item> findings) {

  static CheckAnswer of(CheckReport report, FindingWords words, Locale locale) {
    return new CheckAnswer(
        report.accepted(),
        report.findings().stream().map(finding -> Item.of(finding, words, locale)).toList());
  }

  /**
   * One finding.
   *
   * @param clause of the WhatsApp Business Policy
   * @param metaSubcode the {@code error_subcode} with which Meta refuses the same
   * @param pointer JSON pointer into the body that was sent
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "Finding")
  record Item(
      String rule,
      Severity severity,
      Source source,
      @Nullable String clause,
      @Nullable Integer metaSubcode,
      String pointer,
      String message,
      @Nullable String fix) {

    static Item of(Finding finding, FindingWords words, Locale locale) {
      return new Item(
          finding.rule(),
          finding.severity(),
          finding.source(),
          finding.clause() == null ? null : finding.clause().value(),
          finding.metaSubcode(),
          finding.pointer(),
          words.message(finding, locale),
          words.fix(finding, locale).orElse(null));
    }
  }
}
