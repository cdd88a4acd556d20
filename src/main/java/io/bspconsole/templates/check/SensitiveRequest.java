package io.bspconsole.templates.check;

import io.bspconsole.templates.content.TemplateContent;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Nothing asks for a full card number, account number, PIN, security code or identity number. The
 * last four digits may be asked for, and to warn against sharing such a number is welcome. {0} is
 * what is asked for.
 *
 * <p>Source: WhatsApp Business Policy, section 3, clause P3.3. The words are in {@code
 * sensitive-terms.txt}; they are looked for sentence by sentence.
 */
record SensitiveRequest(Citation citation, Terms terms) implements Rule {

  private static final String SENTENCE_ENDS = "[.!?;\\n\\r。！？]+";
  private static final Pattern NUMERO = Pattern.compile("\\bno\\.", Pattern.CASE_INSENSITIVE);

  @Override
  public void look(TemplateContent content, Notes notes) {
    content
        .shownTexts()
        .forEach((pointer, text) -> {
          for (String sentence : NUMERO.matcher(text).replaceAll("no ").split(SENTENCE_ENDS)) {
            String asked = askedFor(Words.plain(sentence));
            if (asked != null) {
              notes.add(pointer, asked);
            }
          }
        });
  }

  private @Nullable String askedFor(String sentence) {
    String rest = sentence;
    for (String warning : terms.of("warnings")) {
      rest = rest.replace(" " + warning + " ", " ");
    }
    String first = null;
    int asked = 0;
    if (count(rest, terms.of("asking")) > 0) {
      for (String object : terms.of("numbers")) {
        int times = count(rest, List.of(object));
        first = times > 0 && first == null ? object : first;
        asked += times;
        rest = rest.replace(" " + object + " ", " ");
      }
    }
    return asked > count(rest, terms.of("partial")) ? first : null;
  }

  private static int count(String sentence, List<String> words) {
    int count = 0;
    for (String word : words) {
      String whole = " " + word + " ";
      for (int at = sentence.indexOf(whole);
          at >= 0;
          at = sentence.indexOf(whole, at + whole.length() - 1)) {
        count++;
      }
    }
    return count;
  }
}
