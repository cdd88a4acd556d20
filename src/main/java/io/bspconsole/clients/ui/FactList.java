package io.bspconsole.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.clients.AccountFact;
import io.bspconsole.clients.AccountFact.Topic;
import io.bspconsole.clients.PhoneNumber;
import io.bspconsole.clients.Waba;
import io.bspconsole.uikit.Facts;
import io.bspconsole.uikit.Lines;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What Meta said of accounts and numbers, the gravest first. */
final class FactList {

  private static final Set<Topic> OF_NUMBERS = EnumSet.of(Topic.NAME, Topic.NUMBER, Topic.PIN);

  private static final int MOST_NOTES = 3;

  private final List<AccountFact> facts;
  private final Times times;

  FactList(List<AccountFact> facts, Times times) {
    this.facts = facts;
    this.times = times;
  }

  /** All about one account; nothing where Meta said nothing. */
  Component of(Waba account) {
    Facts list = new Facts();
    about(account).forEach(fact -> list.fact(FactWords.topic(fact), lines(fact)));
    return about(account).findAny().isEmpty() ? new Div() : list;
  }

  /** What is bad or worth a look, as notes that nobody misses; of many the gravest. */
  List<Note> notes(Waba account) {
    List<AccountFact> grave =
        about(account).filter(fact -> FactWords.tone(fact) != Tone.NEUTRAL).toList();
    Stream<Note> first = grave.stream().limit(MOST_NOTES).map(fact -> note(account, fact));
    int left = grave.size() - MOST_NOTES;
    return Stream.concat(
            first,
            left <= 0
                ? Stream.empty()
                : Stream.of(new Note(Tone.WARN, new Span(translate("clients.fact.more", left)))))
        .toList();
  }

  private Note note(Waba account, AccountFact fact) {
    return new Note(
        FactWords.tone(fact),
        Lines.strong(account.name() + ": " + FactWords.topic(fact)),
        lines(fact));
  }

  /** What was said of one number, for its row. */
  Component of(PhoneNumber number) {
    String digits = number.displayNumber().replaceAll("[^0-9]", "");
    return new Lines(
        facts.stream()
            .filter(fact -> OF_NUMBERS.contains(fact.topic()))
            .filter(fact -> fact.waba().equals(number.waba()) && fact.about().equals(digits))
            .sorted(Comparator.comparing(AccountFact::topic))
            .map(fact ->
                Lines.detail(
                    FactWords.topic(fact)
                        + ": "
                        + FactWords.word(fact)
                        + (fact.detail() == null ? "" : " · " + fact.detail())
                        + ", "
                        + times.absolute(fact.at())))
            .toArray(Component[]::new));
  }

  private Stream<AccountFact> about(Waba account) {
    return facts.stream()
        .filter(fact -> fact.waba().equals(account.id()) && !OF_NUMBERS.contains(fact.topic()))
        .sorted(
            Comparator.comparing((AccountFact fact) -> FactWords.tone(fact) == Tone.NEUTRAL ? 1 : 0)
                .thenComparing(AccountFact::topic)
                .thenComparing(AccountFact::about));
  }

  private Component lines(AccountFact fact) {
    Lines lines = new Lines(new Span(FactWords.word(fact)));
    if (!fact.about().isEmpty()) {
      lines.add(Lines.detail(fact.about()));
    }
    if (fact.detail() != null) {
      lines.add(Lines.detail(fact.detail()));
    }
    lines.add(Lines.detail(times.withYear(fact.at())));
    return lines;
  }
}
