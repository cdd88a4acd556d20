package io.bspconsole.templates.check;

import org.jspecify.annotations.Nullable;

/**
 * Nothing asks for a full card number, account number, PIN, security code, one-time code or
 * identity number. The last four digits may be asked for, and to warn against sharing such a number
 * is welcome; so is to have it entered in one's own app or branch. {0} is what is asked for.
 *
 * <p>Source: WhatsApp Business Policy, section 3, clause P3.3. The words are in the groups {@code
 * sensitive:…}; they are looked for sentence by sentence.
 *
 * @param direct terms that ask and name what is asked for, both
 */
record SensitiveRequest(
    Citation citation,
    long asking,
    long numbers,
    long direct,
    long partial,
    long elsewhere,
    long warnings,
    long contrast)
    implements Rule {

  static SensitiveRequest of(Citation citation, Lexicon lexicon) {
    return new SensitiveRequest(
        citation,
        lexicon.mask("sensitive:asking"),
        lexicon.mask("sensitive:numbers"),
        lexicon.mask("sensitive:direct"),
        lexicon.mask("sensitive:partial"),
        lexicon.mask("sensitive:elsewhere"),
        lexicon.mask("warnings"),
        lexicon.mask("contrast"));
  }

  @Override
  public void look(Reading reading, Notes notes) {
    for (ScannedText text : reading.texts()) {
      boolean worthLooking = text.has(asking) && text.has(numbers) || text.has(direct);
      if (worthLooking && !text.isAddress()) {
        look(text, notes);
      }
    }
  }

  private void look(ScannedText text, Notes notes) {
    Sentence sentence = new Sentence();
    for (int hit = 0; hit < text.hits(); hit++) {
      if (hit > 0 && text.sentence(hit) != text.sentence(hit - 1)) {
        note(sentence, text, notes);
        sentence = new Sentence();
      }
      sentence.take(text, hit);
    }
    note(sentence, text, notes);
  }

  private static void note(Sentence sentence, ScannedText text, Notes notes) {
    String asked = sentence.askedFor();
    if (asked != null) {
      notes.add(text.pointer(), asked);
    }
  }

  /** What one sentence asks for, worked out hit by hit. */
  private final class Sentence {

    private boolean warned;
    private boolean asks;
    private boolean excused;
    private int parts;
    private int partEnd = -1;
    private int asked;
    private int end = -1;
    private @Nullable String first;
    private @Nullable String plain;

    void take(ScannedText text, int hit) {
      long groups = text.groups(hit);
      if ((groups & warnings) != 0) {
        warned = true;
      } else if ((groups & contrast) != 0) {
        warned = false;
      }
      excused |= (groups & elsewhere) != 0;
      if ((groups & partial) != 0) {
        parts += text.start(hit) >= partEnd ? 1 : 0; // "last 4" within "last 4 digits" is one
        partEnd = Math.max(partEnd, text.end(hit));
      }
      if (warned) {
        return;
      }
      asks |= (groups & asking) != 0;
      if ((groups & direct) != 0) {
        plain = plain == null ? text.words(hit) : plain;
      }
      if ((groups & numbers) != 0) {
        if (text.start(hit) >= end) { // not within the one before, nor its longer form
          asked++;
        }
        first = first == null || text.start(hit) < end && asked == 1 ? longer(text, hit) : first;
        end = Math.max(end, text.end(hit));
      }
    }

    private String longer(ScannedText text, int hit) {
      String words = text.words(hit);
      return first == null || words.length() > first.length() ? words : first;
    }

    @Nullable String askedFor() {
      if (excused) {
        return null;
      }
      if (asks && asked > parts) {
        return first;
      }
      return parts > asked ? null : plain;
    }
  }
}
