package io.bspconsole.audit.ui;

import io.bspconsole.audit.Action;
import io.bspconsole.audit.ActorKind;
import io.bspconsole.audit.TrailFilter;
import io.bspconsole.audit.ui.TrailQuery.Mistake.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to search a trail: words such as {@code actor:rangga}, {@code
 * action:cleared}, {@code client:"Kopi Senja"}, {@code from:2026-11-01}. Words by themselves are
 * together a part of the name of what an entry is about. Reading never fails; what means nothing is
 * kept to be shown. Of a word that is there twice, the last counts.
 *
 * @param mistakes in the order they were typed
 */
record TrailQuery(TrailFilter filter, List<Mistake> mistakes) {

  /** What was not understood. */
  record Mistake(String word, Kind kind) {

    /** Why not. Words: {@code audit.mistake.*}. */
    enum Kind {
      /** Before its colon stands none of the words there are. */
      WORD,
      /** Nothing stands after its colon. */
      EMPTY,
      /** It is no day. */
      DAY,
      /** No action is called so. */
      ACTION,
      /** The first day comes after the last. */
      ORDER,
      /** The trail is that of one client. */
      ONE_CLIENT
    }
  }

  private static final Pattern WORD = Pattern.compile("([a-zA-Z]+):(\"([^\"]*)\"?|\\S*)|\\S+");
  private static final Set<String> WORDS =
      Set.of("actor", "client", "template", "action", "from", "to");

  private static final int LONGEST = 500;

  /**
   * Reads what was typed.
   *
   * @param zone in which a date begins and ends
   * @param clients whether trails of several clients are searched
   * @param words how the reader's language calls an action, by which he may look for it
   */
  static TrailQuery parse(
      String typed, ZoneId zone, boolean clients, Function<Action, String> words) {
    Reading reading = new Reading(zone, clients, words);
    String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    WORD.matcher(text).results().forEach(reading::take);
    return reading.query();
  }

  /** The text of a search with a word for the action, or without one. */
  static String withAction(String typed, @Nullable Action action) {
    String rest = typed.replaceAll("(?i)\\baction:(\"[^\"]*\"?|\\S*)\\s*", "").strip();
    return action == null
        ? rest
        : (rest + " action:" + action.name().toLowerCase(Locale.ROOT)).strip();
  }

  /** Do these letters stand in the name of the action, or in the reader's words for it? */
  static boolean isCalled(Action action, String part, Function<Action, String> words) {
    return plain(action.name()).contains(plain(part))
        || plain(words.apply(action)).contains(plain(part));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[_\\s-]+", " ");
  }

  /** Collects the words one by one. */
  private static final class Reading {

    private final ZoneId zone;
    private final boolean clients;
    private final Function<Action, String> words;
    private final List<Mistake> mistakes = new ArrayList<>();
    private @Nullable String actor;
    private @Nullable ActorKind kind;
    private @Nullable String client;
    private boolean provider;
    private @Nullable String template;
    private final StringJoiner about = new StringJoiner(" ");
    private Optional<Set<Action>> actions = Optional.empty();
    private @Nullable Instant from;
    private @Nullable Instant before;

    Reading(ZoneId zone, boolean clients, Function<Action, String> words) {
      this.zone = zone;
      this.clients = clients;
      this.words = words;
    }

    void take(MatchResult word) {
      if (word.group(1) == null) {
        String bare = word.group().replace("\"", "");
        if (!bare.isEmpty()) {
          about.add(bare);
        }
        return;
      }
      String quoted = word.group(3);
      String value = (quoted == null ? word.group(2) : quoted);
      mistake(word.group(1), value.strip())
          .ifPresent(kind -> mistakes.add(new Mistake(word.group(), kind)));
    }

    private Optional<Kind> mistake(String name, String value) {
      String known = name.toLowerCase(Locale.ROOT);
      if (!WORDS.contains(known)) {
        return Optional.of(Kind.WORD);
      } else if (value.isEmpty()) {
        return Optional.of(Kind.EMPTY);
      }
      return Optional.ofNullable(read(known, value));
    }

    private @Nullable Kind read(String name, String value) {
      switch (name) {
        case "actor" -> actor(value);
        case "client" -> {
          if (!clients) {
            return Kind.ONE_CLIENT;
          }
          provider = value.equalsIgnoreCase("provider");
          client = provider ? null : value;
        }
        case "template" -> template = value;
        case "action" -> {
          return action(value) ? null : Kind.ACTION;
        }
        default -> {
          Optional<LocalDate> day = day(value);
          if (day.isEmpty()) {
            return Kind.DAY;
          } else if (name.equals("from")) {
            from = day.get().atStartOfDay(zone).toInstant();
          } else {
            before = day.get().plusDays(1).atStartOfDay(zone).toInstant();
          }
          return from != null && before != null && !from.isBefore(before) ? Kind.ORDER : null;
        }
      }
      return null;
    }

    private void actor(String value) {
      kind =
          Arrays.stream(ActorKind.values())
              .filter(other -> other != ActorKind.PERSON)
              .filter(other -> other.name().equalsIgnoreCase(value))
              .findFirst()
              .orElse(null);
      actor = kind == null ? value : null;
    }

    private boolean action(String value) {
      Set<Action> found = EnumSet.noneOf(Action.class);
      for (Action action : Action.values()) {
        if (action.name().equalsIgnoreCase(value)) {
          found = EnumSet.of(action);
          break;
        }
        if (isCalled(action, value, words)) {
          found.add(action);
        }
      }
      if (found.isEmpty()) {
        return false;
      }
      actions = Optional.of(found);
      return true;
    }

    private static Optional<LocalDate> day(String value) {
      try {
        LocalDate day = LocalDate.parse(value);
        return day.getYear() < 2000 || day.getYear() > 9000 ? Optional.empty() : Optional.of(day);
      } catch (DateTimeException _) {
        return Optional.empty();
      }
    }

    TrailQuery query() {
      return new TrailQuery(
          new TrailFilter(
              actor,
              kind,
              client,
              provider,
              template,
              about.length() == 0 ? null : about.toString(),
              actions,
              from,
              before),
          List.copyOf(mistakes));
    }
  }
}
