package io.bspconsole.templates.check;

import io.bspconsole.templates.content.ButtonDraft;
import io.bspconsole.templates.content.TemplateDraft;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Templates with one text of a length to be tested, or with some buttons. */
final class TextsToTest {

  private TextsToTest() {}

  static String of(String rule, String text) {
    TemplateDraft draft = TemplateDraft.empty().withName("a").withBody("Hello there.");
    TemplateDraft changed =
        switch (rule) {
          case "name" -> draft.withName(text);
          case "body-length" -> draft.withBody(text);
          case "header-length" -> draft.withHeaderText(text);
          case "footer-length" -> draft.withFooter(text);
          case "label-length" ->
              draft.withButtons(List.of(ButtonDraft.fresh("QUICK_REPLY", Map.of("text", text))));
          case "url-length" ->
              draft.withButtons(
                  List.of(ButtonDraft.fresh("URL", Map.of("text", "Go", "url", text))));
          case "phone-length" ->
              draft.withButtons(
                  List.of(
                      ButtonDraft.fresh(
                          "PHONE_NUMBER", Map.of("text", "Go", "phone_number", text))));
          default -> throw new IllegalArgumentException(rule);
        };
    return changed.content().canonical();
  }

  static String body(String text) {
    return TemplateDraft.empty()
        .withName("a")
        .withLanguage("en")
        .withCategory("UTILITY")
        .withBody(text)
        .withBodyExamples(Map.of("1", "x"))
        .content()
        .canonical();
  }

  static String buttons(String kind, int count) {
    return buttons(Collections.nCopies(count, kind).toArray(String[]::new));
  }

  static String buttons(String... kinds) {
    return TemplateDraft.empty()
        .withBody("Hello there.")
        .withButtons(
            Arrays.stream(kinds).map(k -> ButtonDraft.fresh(k, Map.of("text", "Go"))).toList())
        .content()
        .canonical();
  }
}
