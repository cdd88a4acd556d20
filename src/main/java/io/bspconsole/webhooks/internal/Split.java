package io.bspconsole.webhooks.internal;

import io.bspconsole.webhooks.JsonFault;
import io.bspconsole.webhooks.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/**
 * What was found in a delivery: its changes in the order in which Meta lists them, and the first
 * part that could not be read. One unreadable part does not take the readable ones with it.
 */
record Split(List<Change> changes, @Nullable Problem problem) {

  private static final int LONGEST_FIELD = 80;

  /** Reads the bytes of a delivery ({@code entry[].changes[]}); never throws. */
  static Split of(byte[] body, Receipt receipt) {
    List<Problem> problems = new ArrayList<>();
    JsonNode root;
    try {
      root = read(body, problems);
    } catch (JacksonException e) {
      return new Split(List.of(), Problem.of(JsonFault.of(e)));
    }
    List<Change> changes = new ArrayList<>();
    JsonNode entries = list(root, "/entry", "entry", problems);
    for (int i = 0; i < entries.size(); i++) {
      String at = "/entry/" + i + "/changes";
      JsonNode entry = entries.get(i);
      JsonNode parts = list(entry, at, "changes", problems);
      for (int j = 0; j < parts.size(); j++) {
        Optional<Change> change = change(entry, parts.get(j), receipt);
        change.ifPresent(changes::add);
        if (change.isEmpty()) {
          problems.add(new Problem(Problem.Kind.SHAPE, at + "/" + j));
        }
      }
    }
    if (changes.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem(Problem.Kind.NO_CHANGES, ""));
    }
    return new Split(changes, problems.isEmpty() ? null : problems.getFirst());
  }

  /** As a whole where that goes, else piece by piece. */
  private static JsonNode read(byte[] body, List<Problem> problems) {
    JsonFault fault;
    try {
      return Json.read(body);
    } catch (StreamConstraintsException e) {
      fault = JsonFault.of(e);
    } catch (NumberFormatException _) { // Jackson lets this out for 1e99999999999
      fault = JsonFault.number();
    }
    Salvage.Saved saved = Salvage.read(body);
    problems.add(saved.problem().orElseGet(() -> Problem.of(fault)));
    return saved.root();
  }

  private static Optional<Change> change(JsonNode entry, JsonNode part, Receipt receipt) {
    JsonNode value = part.get("value");
    return value == null
        ? Optional.empty()
        : Lenient.text(part.path("field"))
            .filter(field -> field.length() <= LONGEST_FIELD)
            .map(field -> Change.of(entry, field, value, receipt));
  }

  private static JsonNode list(JsonNode owner, String at, String name, List<Problem> problems) {
    JsonNode list = owner.path(name);
    if (!list.isArray()) {
      problems.add(new Problem(Problem.Kind.SHAPE, at));
    }
    return list.isArray() ? list : Json.mapper().createArrayNode();
  }
}
