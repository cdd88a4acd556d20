package io.bspconsole.audit.ui;

import io.bspconsole.audit.Action;
import io.bspconsole.audit.ActorKind;
import io.bspconsole.audit.TrailFilter;
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
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to search a trail: words such as {@code actor:rangga}, {@code
 * action:cleared}, {@code client:"Kopi Senja"}, {@code from:2026-11-01}. Reading never fails; what
 * means nothing is kept to be shown, and does not narrow. Of a word that is there twice, the last
 * counts.
 *
 * @param unknown in the order they were typed
 */
record TrailQuery(TrailFilter filter, List<String> unknown) {

  private static final Pattern WORD = Pattern.compile("([a-zA-Z]+):(\"([^\"]*)\"?|\\S*)|\\S+");
  private static final int LONGEST = 500;

  /**
   * Reads what was typed.
   *
   * @param zone in which a date begins and ends
   * @param words how the reader's language calls an action, by which he may look for it
   */
  static TrailQuery parse(String typed, ZoneId zone, Function<Action, String> words) {
    Reading reading = new Reading(zone, words);
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

  /** Collects the words one by one. */
  private static final class Reading {

    private final ZoneId zone;
    private final Function<Action, String> words;
    private final List<String> unknown = new ArrayList<>();
    private @Nullable String actor;
    private @Nullable ActorKind kind;
    private @Nullable String client;
    private boolean provider;
    private @Nullable String template;
    private Optional<Set<Action>> actions = Optional.empty();
    private @Nullable Instant from;
    private @Nullable Instant before;

    Reading(ZoneId zone, Function<Action, String> words) {
      this.zone = zone;
      this.words = words;
    }

    void take(MatchResult word) {
      String quoted = word.group(3);
      String value = (quoted == null ? word.group(2) : quoted);
      if (value == null || value.isBlank() || !understood(word.group(1), value.strip())) {
        unknown.add(word.group());
      }
    }

    private boolean understood(String name, String value) {
      switch (name.toLowerCase(Locale.ROOT)) {
        case "actor" -> actor(value);
        case "client" -> {
          provider = value.equalsIgnoreCase("provider");
          client = provider ? null : value;
        }
        case "template" -> template = value;
        case "action" -> {
          return action(value);
        }
        case "from" -> {
          Optional<LocalDate> day = day(value);
          day.ifPresent(first -> from = first.atStartOfDay(zone).toInstant());
          return day.isPresent();
        }
        case "to" -> {
          Optional<LocalDate> day = day(value);
          day.ifPresent(last -> before = last.plusDays(1).atStartOfDay(zone).toInstant());
          return day.isPresent();
        }
        default -> {
          return false;
        }
      }
      return true;
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
      String part = plain(value);
      Set<Action> found = EnumSet.noneOf(Action.class);
      for (Action action : Action.values()) {
        if (action.name().equalsIgnoreCase(value)) {
          found = EnumSet.of(action);
          break;
        }
        if (plain(action.name()).contains(part) || plain(words.apply(action)).contains(part)) {
          found.add(action);
        }
      }
      if (found.isEmpty()) {
        return false;
      }
      actions = Optional.of(found);
      return true;
    }

    private static String plain(String text) {
      return text.toLowerCase(Locale.ROOT).replaceAll("[_\\s-]+", " ");
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
          new TrailFilter(actor, kind, client, provider, template, actions, from, before),
          List.copyOf(unknown));
    }
  }
}
