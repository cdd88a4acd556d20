package io.bspconsole.templates.check;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says findings in words, in the language of the reader. */
@Component
public class FindingWords {

  private final MessageSource messages;

  FindingWords(MessageSource messages) {
    this.messages = messages;
  }

  /** A few words, for the head of a card. */
  public String title(Finding finding, Locale locale) {
    return messages.getMessage(key(finding, "title"), arguments(finding, locale), locale);
  }

  /** The same of a rule that has found nothing. */
  public String title(String rule, Locale locale) {
    return messages.getMessage("check." + rule + ".title", null, locale);
  }

  /** What is wrong, and why it matters. */
  public String message(Finding finding, Locale locale) {
    return messages.getMessage(key(finding, "message"), arguments(finding, locale), locale);
  }

  /** What to do about it. */
  public Optional<String> fix(Finding finding, Locale locale) {
    return Optional.ofNullable(
            messages.getMessage(key(finding, "fix"), arguments(finding, locale), "", locale))
        .filter(words -> !words.isBlank());
  }

  private static String key(Finding finding, String part) {
    return "check." + finding.rule() + "." + part;
  }

  /** Codes of languages are told as their names. */
  private static Object[] arguments(Finding finding, Locale locale) {
    return finding.rule().equals("declared-language")
        ? finding.arguments().stream()
            .map(code -> Languages.name(code.toString(), locale))
            .toArray()
        : finding.arguments().toArray();
  }
}
