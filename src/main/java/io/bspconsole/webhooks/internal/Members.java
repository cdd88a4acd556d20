package io.bspconsole.webhooks.internal;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.webhooks.Problem;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The members of an event's value by path ({@code disable_info.disable_date}), read leniently. What
 * is required and absent ends the reading.
 */
record Members(JsonNode value) {

  /** A member without which the event means nothing is absent. */
  static final class Missing extends RuntimeException {

    private final Problem problem;

    Missing(String member) {
      super(member, null, false, false);
      this.problem = new Problem(Problem.Kind.MISSING, member);
    }

    Problem problem() {
      return problem;
    }
  }

  Optional<String> text(String path) {
    return Lenient.text(at(path));
  }

  String required(String path) {
    return text(path).orElseThrow(() -> new Missing(path));
  }

  MetaId id(String path) {
    return text(path)
        .filter(id -> id.length() <= 64)
        .map(MetaId::new)
        .orElseThrow(() -> new Missing(path));
  }

  /** As {@link #text}, where Meta writes NONE for nothing. */
  Optional<String> unlessNone(String path) {
    return text(path).filter(word -> !word.equalsIgnoreCase("NONE"));
  }

  /** Empty where it is absent or cannot be read as a time. */
  Optional<Instant> instant(String path) {
    return Lenient.instant(at(path));
  }

  Optional<String> language(String path) {
    return Lenient.language(at(path));
  }

  /** The elements of a list; a single object counts as a list of one. */
  Stream<Members> list(String path) {
    JsonNode list = at(path);
    return list.isArray()
        ? list.valueStream().map(Members::new)
        : Stream.of(list).filter(JsonNode::isObject).map(Members::new);
  }

  private JsonNode at(String path) {
    JsonNode node = value;
    for (String name : path.split("\\.", -1)) {
      node = node.path(name);
    }
    return node;
  }
}
