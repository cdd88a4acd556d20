package io.bspconsole.clients;

import io.bspconsole.kernel.ClauseCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that stands in the way of a profile.
 *
 * @param clause the clause that asks for it; absent where only the form of a field is wrong
 * @param messageKey words for it, with {@code arguments}
 */
public record ProfileProblem(
    ProfileField field, @Nullable ClauseCode clause, String messageKey, List<Object> arguments) {

  public ProfileProblem {
    arguments = List.copyOf(arguments);
  }
}
