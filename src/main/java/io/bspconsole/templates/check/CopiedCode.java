package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.Example;

/**
 * A code to be copied has a sample of up to 15 letters and digits. {0}: 0 for a missing sample, 1
 * for a longer one, 2 for other characters; {1} is its length.
 *
 * <p>Source: Meta, Template components, copy code button; coupon code templates. A note of changes
 * of 3 Dec 2025 speaks of 20 characters, hence a warning up to there.
 *
 * @param tooLong the subcode with which Meta refuses what is too long
 */
record CopiedCode(Citation citation, int tooLong) implements Rule {

  /** What is longer than this blocks. */
  static final int MOST = 20;

  private static final int LONGEST = 15;

  @Override
  public void look(Reading reading, Notes notes) {
    for (Components group : reading.groups()) {
      for (Button button : group.buttons()) {
        if (button.kind().equals("COPY_CODE")) {
          look(button, notes);
        }
      }
    }
  }

  private void look(Button button, Notes notes) {
    String code = button.examples().isEmpty() ? "" : button.examples().getFirst().value();
    int length = Length.of(code);
    if (code.isBlank()) {
      notes.add(button.pointer() + "/example", 0, length);
      return;
    }
    Example example = button.examples().getFirst();
    if (length > LONGEST && length <= MOST) {
      notes.add(citation.subcode(tooLong), example.pointer(), 1, length);
    }
    if (!code.chars().allMatch(Character::isLetterOrDigit)) {
      notes.add(example.pointer(), 2, length);
    }
  }

  /** The sample is in no case longer than this. */
  static void codes(Reading reading, Texts.Sink sink) {
    for (Components group : reading.groups()) {
      for (Button button : group.buttons()) {
        if (button.kind().equals("COPY_CODE") && !button.examples().isEmpty()) {
          sink.take(button.pointer(), "example", button.examples().getFirst().value());
        }
      }
    }
  }
}
