package io.bspconsole.templates.check;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says findings in words, in the language of the reader. */
@Component
public class FindingWords {

  private static final Pattern CODE = Pattern.compile("[A-Z_]{1,40}");

  private static final List<String> WORDS =
      List.of("templates.editor.format.", "templates.editor.kind.", "templates.remark.");

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

  private Object[] arguments(Finding finding, Locale locale) {
    boolean language = finding.rule().equals("declared-language");
    return finding.arguments().stream()
        .map(it ->
            it instanceof String code
                ? language ? Languages.name(code, locale) : named(code, locale)
                : it)
        .toArray();
  }

  /** Meta's codes are told by the words that pages have for them, and as Meta writes them. */
  private String named(String code, Locale locale) {
    return CODE.matcher(code).matches()
        ? WORDS.stream()
            .map(words -> messages.getMessage(words + code, null, null, locale))
            .filter(Objects::nonNull)
            .findFirst()
            .map(word -> word + " (" + code + ")")
            .orElse(code)
        : code;
  }
}
