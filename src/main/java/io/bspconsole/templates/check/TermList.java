package io.bspconsole.templates.check;

import io.bspconsole.kernel.ClauseCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of terms that the check looks for.
 *
 * @param name as in the files, such as {@code goods:weapons}
 * @param clause of the policy that it is about
 * @param shipped the terms that come with the console, by language
 */
public record TermList(
    String name, ClauseCode clause, Effect effect, Map<String, List<String>> shipped) {

  /** What finding one of its terms means. */
  public enum Effect {
    /** The template is refused, alone or together with a term of a sister list. */
    BLOCKS,
    WARNS,
    /** What other lists find in the same sentence, or asks for, is let through. */
    EXCUSES,
    /** What excuses a sentence counts up to here. */
    ENDS_EXCUSE
  }

  private static final List<TermList> ALL = read();

  public TermList {
    shipped = Map.copyOf(shipped);
  }

  /** All of them; none can be added, since each is looked for by a rule. */
  public static List<TermList> all() {
    return ALL;
  }

  /** The list of that name. */
  public static Optional<TermList> find(String name) {
    return ALL.stream().filter(list -> list.name.equals(name)).findFirst();
  }

  /** The terms that come with the console, in the order of the file. */
  public List<String> shipped(String language) {
    return shipped.getOrDefault(language, List.of());
  }

  private static List<TermList> read() {
    Map<String, Map<String, List<String>>> all = new LinkedHashMap<>();
    for (String language : Lexicons.LANGUAGES) {
      Lexicons.ours(language)
          .groups()
          .forEach((group, terms) ->
              all.computeIfAbsent(group, _ -> new LinkedHashMap<>()).put(language, terms));
    }
    List<TermList> lists = new ArrayList<>();
    all.forEach((name, shipped) ->
        lists.add(new TermList(name, new ClauseCode(clause(name)), effect(name), shipped)));
    return List.copyOf(lists);
  }

  /** That of the rules that look for it, see {@link PolicyRules}. */
  private static String clause(String name) {
    return switch (family(name)) {
      case "sensitive", "warnings", "contrast" -> "P3.3";
      case "promotional", "one-time-code" -> "P2.4";
      case "machine", "people" -> "P2.7";
      case "goods", "goods-hint" -> "P4.5";
      case "threat", "threat-hint", "crime" -> "P4.2";
      case "discrimination" -> "P4.3";
      case "adult", "adult-hint" -> "P4.7";
      case "impersonation" -> "P1.3";
      case "deception", "deception-hint" -> "P1.5";
      case "health" -> "P3.4";
      default -> throw new IllegalStateException("no rule looks for " + name);
    };
  }

  private static Effect effect(String name) {
    return switch (name) {
      case "sensitive:partial", "sensitive:elsewhere", "warnings", "people" -> Effect.EXCUSES;
      case "contrast" -> Effect.ENDS_EXCUSE;
      case "promotional", "one-time-code", "machine", "health" -> Effect.WARNS;
      default -> family(name).endsWith("-hint") ? Effect.WARNS : Effect.BLOCKS;
    };
  }

  private static String family(String name) {
    int colon = name.indexOf(':');
    return colon < 0 ? name : name.substring(0, colon);
  }
}
