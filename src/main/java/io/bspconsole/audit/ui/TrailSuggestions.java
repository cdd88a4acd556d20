package io.bspconsole.audit.ui;

import io.bspconsole.audit.Action;
import io.bspconsole.audit.ActorKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What can be typed next into the search of a trail, and how its syntax is explained. Pure: it
 * knows no names of people or clients.
 */
final class TrailSuggestions {

  /** More are not shown at once. */
  static final int MOST = 8;

  private static final Pattern WORD = Pattern.compile("[a-zA-Z]+:\"[^\"]*\"?|\\S+");

  private static final int SHORTEST_PART = 2;

  private final LocalDate today;
  private final boolean clients;
  private final Function<Action, String> words;

  /**
   * Suggestions for one reader.
   *
   * @param clients whether trails of several clients are searched
   * @param words how the reader's language calls an action
   */
  TrailSuggestions(LocalDate today, boolean clients, Function<Action, String> words) {
    this.today = today;
    this.clients = clients;
    this.words = words;
  }

  /** The words of the syntax. Texts: {@code audit.help.*}. */
  enum Word {
    ACTOR,
    ACTION,
    CLIENT,
    TEMPLATE,
    FROM,
    TO;

    /** As it is typed. */
    String text() {
      return name().toLowerCase(Locale.ROOT) + ":";
    }
  }

  /**
   * One of them.
   *
   * @param search the whole text with it
   * @param word what it adds
   * @param words what that means; empty where it says so itself
   */
  record Suggestion(String search, String word, String words) {

    /** Or is the value of its last word still to be typed? */
    boolean isWhole() {
      return !search.endsWith(":");
    }
  }

  /** A search that shows what a word does. */
  record Example(Word word, String search) {}

  LocalDate today() {
    return today;
  }

  /** One for each word that means something here. */
  List<Example> examples(boolean ofClients) {
    List<Example> examples = new ArrayList<>();
    examples.add(new Example(Word.ACTOR, "actor:meta"));
    examples.add(new Example(Word.ACTION, "action:declined"));
    if (ofClients) {
      examples.add(new Example(Word.CLIENT, "client:\"Kopi Senja\""));
    }
    examples.add(new Example(Word.TEMPLATE, "template:promo"));
    examples.add(new Example(Word.FROM, "from:" + today.minusDays(7)));
    examples.add(new Example(Word.TO, "to:" + today));
    return examples;
  }

  /** What the text can go on with, the likeliest first; at most {@link #MOST}. */
  List<Suggestion> of(String typed) {
    int begin =
        WORD.matcher(typed)
            .results()
            .filter(word -> word.end() == typed.length())
            .mapToInt(MatchResult::start)
            .findFirst()
            .orElse(typed.length());
    String before = typed.substring(0, begin);
    String last = typed.substring(begin);
    int colon = last.indexOf(':');
    Stream<Suggestion> all =
        colon < 0
            ? words(before, last)
            : values(
                before,
                last.substring(0, colon).toLowerCase(Locale.ROOT),
                last.substring(colon + 1).replace("\"", ""));
    return all.filter(one -> !one.search().equals(typed)).limit(MOST).toList();
  }

  private Stream<Suggestion> words(String before, String begun) {
    String part = begun.toLowerCase(Locale.ROOT);
    List<Word> fit =
        Arrays.stream(Word.values())
            .filter(word -> clients || word != Word.CLIENT)
            .filter(word -> word.text().startsWith(part))
            .toList();
    Stream<Suggestion> keys =
        fit.stream().map(word -> new Suggestion(before + word.text(), word.text(), ""));
    if (!fit.isEmpty() || part.isEmpty()) {
      return keys;
    }
    return Stream.concat(actions(before, part), names(before, begun));
  }

  /** A bare word may be anybody's name. */
  private Stream<Suggestion> names(String before, String name) {
    return Stream.of(Word.ACTOR, Word.CLIENT, Word.TEMPLATE)
        .filter(word -> clients || word != Word.CLIENT)
        .map(word -> whole(before, word, name.replace("\"", ""), ""));
  }

  private Stream<Suggestion> values(String before, String key, String value) {
    return switch (key) {
      case "action" -> actions(before, value);
      case "actor" ->
          Arrays.stream(ActorKind.values())
              .filter(kind -> kind != ActorKind.PERSON)
              .map(kind -> kind.name().toLowerCase(Locale.ROOT))
              .filter(kind -> kind.startsWith(value.toLowerCase(Locale.ROOT)))
              .map(kind -> whole(before, Word.ACTOR, kind, ""));
      case "client" ->
          clients && "provider".startsWith(value.toLowerCase(Locale.ROOT))
              ? Stream.of(whole(before, Word.CLIENT, "provider", ""))
              : Stream.of();
      case "from" -> days(before, Word.FROM, value);
      case "to" -> days(before, Word.TO, value);
      default -> Stream.of();
    };
  }

  private Stream<Suggestion> days(String before, Word word, String begun) {
    return Stream.of(
            today,
            today.minusDays(1),
            today.minusDays(7),
            today.withDayOfMonth(1),
            today.minusDays(90))
        .distinct()
        .map(LocalDate::toString)
        .filter(day -> day.startsWith(begun))
        .map(day -> whole(before, word, day, ""));
  }

  private Stream<Suggestion> actions(String before, String part) {
    if (!part.isEmpty() && part.length() < SHORTEST_PART) {
      return Stream.of();
    }
    return Arrays.stream(Action.values())
        .filter(action -> TrailQuery.isCalled(action, part, words))
        .map(action ->
            whole(
                before, Word.ACTION, action.name().toLowerCase(Locale.ROOT), words.apply(action)));
  }

  private static Suggestion whole(String before, Word word, String value, String words) {
    String text = word.text() + (value.contains(" ") ? "\"" + value + "\"" : value);
    return new Suggestion(before + text, text, words);
  }
}
