package io.bspconsole.templates.check;

import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.KeptText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, or may be.
 *
 * @param rule id of the rule; the keys of its words are {@code check.<rule>.title}, {@code
 *     .message} and {@code .fix}
 * @param clause the clause of the policy it rests on
 * @param metaSubcode the {@code error_subcode} with which Meta's API refuses the same
 * @param pointer where: a JSON pointer into the create-template body; for a missing member, where
 *     it would stand
 * @param arguments figures and texts for the words, in their order; texts lose what JSON cannot say
 */
public record Finding(
    String rule,
    Severity severity,
    Source source,
    @Nullable ClauseCode clause,
    @Nullable Integer metaSubcode,
    String pointer,
    List<Object> arguments) {

  public Finding {
    pointer = KeptText.clean(pointer);
    Object[] clean = arguments.toArray();
    for (int i = 0; i < clean.length; i++) {
      if (clean[i] instanceof String text) {
        clean[i] = KeptText.clean(text);
      }
    }
    arguments = List.of(clean);
  }

  public boolean blocks() {
    return severity == Severity.BLOCK;
  }
}
