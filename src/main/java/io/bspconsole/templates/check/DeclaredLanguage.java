package io.bspconsole.templates.check;

import java.util.Optional;

/**
 * The words of the body are in the language that the template is declared in. {0} is the code of
 * the language that they read as, {1} the declared one, {2} the code on Meta's list to change it
 * to, empty when there are several and only people can choose.
 *
 * <p>Source: an older list of Meta's of reasons for rejection names the wrong language; today's
 * does not, so it warns. How a language is told is the house's, see {@link LanguageGuess}.
 */
record DeclaredLanguage(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    String declared = reading.content().language();
    if (reading.isAuthentication() || !Languages.isKnown(declared)) {
      return;
    }
    String base = LanguageModels.base(declared);
    boolean plain = true;
    for (TextPart part : reading.parts()) {
      plain = plain && (!part.isBody() || isPlain(part.text(), base));
    }
    if (!plain) {
      closer(reading, declared, base, notes);
    }
  }

  private static boolean isPlain(String text, String declared) {
    return text.length() < LanguageGuess.LETTERS_OF_DENSE_SCRIPTS
        || FrequentWords.reads(text, declared);
  }

  private static void closer(Reading reading, String declared, String base, Notes notes) {
    StringBuilder text = new StringBuilder();
    for (TextPart part : reading.parts()) {
      if (part.isBody()) {
        text.append(part.text()).append('\n');
      }
    }
    Optional<String> other = LanguageGuess.otherThan(base, ReadableText.of(text.toString()));
    other.ifPresent(
        language -> notes.add("/language", language, declared, Languages.only(language)));
  }
}
