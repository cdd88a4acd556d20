package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import io.bspconsole.templates.CategoryMove;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.StatusBadge;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A move to another category that Meta announced, in words and with the time that is left. */
final class MoveWords {

  private static final Set<String> DEAR = Set.of("MARKETING", "UTILITY", "AUTHENTICATION");

  private final Component page;
  private final CategoryMove move;
  private final Instant now;
  private final Times times;
  private final String key;
  private final String to;

  MoveWords(Component page, CategoryMove move, Instant now) {
    this.page = page;
    this.move = move;
    this.now = now;
    this.times = Times.of(page);
    this.key = move.rejects() ? "templates.note.reject" : "templates.note.move";
    this.to = TemplateWords.category(page, move.to());
  }

  /** What will happen, in one sentence. */
  String when() {
    Instant at = move.at();
    if (at == null) {
      return text(key + ".sometime", to);
    }
    return at.isAfter(now)
        ? text(key, to, times.absolute(at), left(at))
        : text(key + ".due", to, times.absolute(at));
  }

  /** What that means for whoever sends it. */
  String means() {
    return text("templates.note.move." + (DEAR.contains(move.to()) ? move.to() : "OTHER"), to);
  }

  /** What can be done about it. */
  String todo() {
    return text(key + ".todo");
  }

  /** When Meta announced it. */
  Instant toldAt() {
    return move.toldAt();
  }

  /** The same in a few words. */
  String title() {
    return text(move.rejects() ? "templates.move.title.reject" : "templates.move.title", to);
  }

  /** By when something has to be done; empty while Meta has named no time. */
  Optional<String> deadline() {
    return Optional.ofNullable(move.at())
        .map(at ->
            at.isAfter(now)
                ? text("templates.move.deadline", times.absolute(at), left(at))
                : times.absolute(at));
  }

  /** For lists and heads, with the time that is left. */
  StatusBadge badge() {
    Instant at = move.at();
    String what = move.rejects() ? text("templates.move.rejected") : to;
    String words =
        at == null
            ? text("templates.move.badge.sometime", what)
            : at.isAfter(now)
                ? text("templates.move.badge", what, left(at))
                : text("templates.move.badge.due", what);
    return StatusBadge.theirs(Icon.SWAP, words, move.rejects() ? Tone.BAD : Tone.WARN, move.to());
  }

  private String left(Instant until) {
    return times.span(Duration.between(now, until));
  }

  private String text(String name, Object... arguments) {
    return page.getTranslation(name, arguments);
  }
}
