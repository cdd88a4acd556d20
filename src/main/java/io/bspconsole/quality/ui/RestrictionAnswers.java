package io.bspconsole.quality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.quality.Restriction;
import io.bspconsole.quality.Rung;
import io.bspconsole.uikit.ClauseMark;
import io.bspconsole.uikit.FiveAnswers;
import io.bspconsole.uikit.SanctionWords;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Who;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The restrictions of one account as the five answers. */
final class RestrictionAnswers {

  private static final ClauseCode CLAUSE = new ClauseCode("P5.1");

  private final String edition;
  private final boolean staff;
  private final Times times;

  /**
   * Answers for one reader.
   *
   * @param edition the edition that the clause is cited from, as a date in words
   * @param staff false where the reader is the client
   */
  RestrictionAnswers(String edition, boolean staff, Times times) {
    this.edition = edition;
    this.staff = staff;
    this.times = times;
  }

  /** Answers for the restrictions, of which there is at least one. */
  FiveAnswers of(String account, List<Restriction> restrictions) {
    Optional<Rung> rung = Rung.mostLikely(restrictions);
    return FiveAnswers.of()
        .happened(happened(account, restrictions, rung))
        .rule(rule(restrictions))
        .todo(QualityWords.text("quality.todo." + rung.map(Rung::name).orElse("beside")))
        .deadline(deadline(restrictions))
        .next(
            Who.CLIENT, QualityWords.text(staff ? "quality.client.client" : "quality.client.you"));
  }

  private Component happened(String account, List<Restriction> restrictions, Optional<Rung> rung) {
    UnorderedList kinds = new UnorderedList();
    kinds.addClassName("quality-kinds");
    for (Restriction one : restrictions) {
      ListItem kind = new ListItem(SanctionWords.restriction(one.kind()));
      kind.getElement().setAttribute("title", one.kind());
      kind.add(new Span(" · "), new Span(QualityWords.end(one.expiresAt(), times)));
      kinds.add(kind);
    }
    Div answer =
        new Div(new Paragraph(QualityWords.text("quality.client.restricted", account)), kinds);
    rung.ifPresent(step -> {
      Div likely =
          new Div(new Span(QualityWords.text("quality.client.likely")), new LadderMark(step));
      likely.addClassName("quality-rule");
      answer.add(likely);
    });
    return answer;
  }

  private Component rule(List<Restriction> restrictions) {
    List<String> violations =
        restrictions.stream()
            .map(Restriction::violation)
            .filter(Objects::nonNull)
            .map(SanctionWords::violation) // some of Meta's words share one of ours
            .distinct()
            .toList();
    Div answer =
        new Div(
            new ClauseMark(CLAUSE),
            new Span(QualityWords.text("quality.client.edition", edition)),
            new Span(
                violations.isEmpty()
                    ? QualityWords.text("quality.client.violation.none")
                    : QualityWords.text(
                        "quality.client.violation", String.join(", ", violations))));
    answer.addClassName("quality-rule");
    return answer;
  }

  /** The account is free when the last of them ends; never, while one has no end. */
  private String deadline(List<Restriction> restrictions) {
    if (restrictions.stream().anyMatch(one -> one.expiresAt() == null)) {
      return QualityWords.text("quality.client.endless");
    }
    Instant last =
        restrictions.stream()
            .map(Restriction::expiresAt)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return QualityWords.text("quality.client.ends", times.absolute(last));
  }
}
