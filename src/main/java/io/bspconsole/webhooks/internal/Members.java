package io.bspconsole.webhooks.internal;

import io.bspconsole.kernel.KeptText;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.webhooks.Problem;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The members of an event's value by path ({@code disable_info.disable_date}), read leniently. What
 * is required and absent ends the reading.
 */
record Members(JsonNode value) {

  private static final Pattern CODE = Pattern.compile("[A-Za-z]?[a-z0-9_]*");

  /** See {@link io.bspconsole.kernel.PlainText#turnsDirection}. */
  private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

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

  /** In full. What may reach a column is read by {@link #word}, {@link #name} or {@link #words}. */
  Optional<String> text(String path) {
    return Lenient.text(at(path));
  }

  /**
   * A word of an enum, a title or a code, cut to what a column holds. What turns the direction of
   * writing is no part of one, and would turn what stands beside it.
   */
  Optional<String> word(String path) {
    return text(path)
        .map(text -> TURNING.matcher(text).replaceAll("\uFFFD"))
        .map(text -> KeptText.cut(text, KeptText.WORD));
  }

  Optional<String> name(String path) {
    return text(path).map(text -> KeptText.cut(text, KeptText.NAME));
  }

  /** An explanation for people. */
  Optional<String> words(String path) {
    return text(path).map(text -> KeptText.cut(text, KeptText.EXPLANATION));
  }

  /** A word without which the event means nothing. */
  String required(String path) {
    return word(path).orElseThrow(() -> new Missing(path));
  }

  /**
   * A code of an enum. Codes are upper case in Meta's lists and not always in what it sends; one
   * that mixes both is none that we know, and stays as it is.
   */
  Optional<String> code(String path) {
    return word(path)
        .map(word -> CODE.matcher(word).matches() ? word.toUpperCase(Locale.ROOT) : word);
  }

  /** A code without which the event means nothing. */
  String requiredCode(String path) {
    return code(path).orElseThrow(() -> new Missing(path));
  }

  MetaId id(String path) {
    return text(path)
        .filter(id -> id.length() <= 64)
        .map(MetaId::new)
        .orElseThrow(() -> new Missing(path));
  }

  /** As {@link #code}, where Meta writes NONE for nothing. */
  Optional<String> unlessNone(String path) {
    return code(path).filter(word -> !word.equalsIgnoreCase("NONE"));
  }

  /** Does anything stand there, whether it can be read or not? */
  boolean isGiven(String path) {
    JsonNode node = at(path);
    return !node.isMissingNode() && !node.isNull() && !(node.isContainer() && node.isEmpty());
  }

  /** Empty where it is absent or cannot be read as a time. */
  Optional<Instant> instant(String path) {
    return Lenient.instant(at(path));
  }

  Optional<String> language(String path) {
    return Lenient.language(at(path)).map(code -> KeptText.cut(code, KeptText.WORD));
  }

  /** The elements of a list; a single object counts as a list of one. */
  Stream<Members> list(String path) {
    JsonNode list = at(path);
    return list.isArray()
        ? list.valueStream().map(Members::new)
        : Stream.of(list).filter(JsonNode::isObject).map(Members::new);
  }

  /** The words in a list of words; a single one counts as a list of one. */
  Stream<String> words(String path, int most) {
    JsonNode list = at(path);
    Stream<JsonNode> all = list.isArray() ? list.valueStream() : Stream.of(list);
    return all.limit(most)
        .flatMap(word -> Lenient.text(word).stream())
        .map(word -> KeptText.cut(word, KeptText.WORD));
  }

  private JsonNode at(String path) {
    JsonNode node = value;
    for (String name : path.split("\\.", -1)) {
      node = node.path(name);
    }
    return node;
  }
}
