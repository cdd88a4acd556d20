package io.bspconsole.clients;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.clients.NumberOutcome.Likeness;
import io.bspconsole.clients.NumberOutcome.Problem;
import io.bspconsole.clients.NumberOutcome.Reason;
import io.bspconsole.clients.internal.NumberDesk;
import io.bspconsole.clients.internal.NumberWish;
import io.bspconsole.clients.portfolio.ListRows;
import io.bspconsole.clients.portfolio.ScreeningSubjects;
import io.bspconsole.clients.screening.NameMatch;
import io.bspconsole.clients.screening.PlainName;
import io.bspconsole.clients.screening.Screener;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PhoneNumberId;
import io.bspconsole.kernel.PlainText;
import io.bspconsole.meta.NumberCall;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Asks Meta for other display names (domain notes, section 1.2), after our own look at whether the
 * client is who the name says (P1.3).
 */
@Service
@Needs(Permission.NUMBER_MANAGE)
public class NumberNames {

  /** Characters; ours, Meta's guidelines are not at hand. */
  public static final int LONGEST_NAME = 120;

  /** Characters. */
  public static final int LONGEST_REASON = 500;

  private static final ClauseCode HONEST = new ClauseCode("P1.3");

  /** More are not told at once. */
  private static final int MOST_LIKENESSES = 10;

  private final NumberDesk desk;
  private final ScreeningSubjects screening;
  private final ListRows lists;

  NumberNames(NumberDesk desk, ScreeningSubjects screening, ListRows lists) {
    this.desk = desk;
    this.screening = screening;
    this.lists = lists;
  }

  /**
   * Asks for the name. One that is like a protected brand, or like none of the client's own names,
   * goes to Meta with a reason only.
   *
   * @param reason why it is the client's all the same; may be empty
   * @throws NotFound when the client has no such number
   */
  public NumberOutcome request(ClientId client, PhoneNumberId number, String name, String reason) {
    String asked = name.strip();
    String why = reason.strip();
    boolean fit =
        PlainText.isLine(asked)
            && PlainText.isSeen(asked)
            && asked.codePointCount(0, asked.length()) <= LONGEST_NAME
            && why.codePointCount(0, why.length()) <= LONGEST_REASON
            && PlainText.isProse(why);
    return desk.make(
        client,
        number,
        new NumberWish(
            CallKind.REQUEST_NAME,
            new NumberCall.RequestName(asked),
            fit ? Set.of() : Set.of(Problem.NAME),
            why.isEmpty() ? asked : asked + " · " + why,
            act -> act.changed("name", null, asked).because(HONEST, why.isEmpty() ? null : why),
            known -> against(client, known, asked, PlainText.isSeen(why))));
  }

  private Optional<NumberOutcome> against(
      ClientId client, PhoneNumber number, String name, boolean explained) {
    if (number.state().isNamePending()) {
      return Optional.of(new NumberOutcome.NotNow(Reason.NAME_PENDING, null));
    } else if (name.equals(number.verifiedName())) {
      return Optional.of(new NumberOutcome.NotNow(Reason.SAME_NAME, null));
    } else if (explained) {
      return Optional.empty();
    }
    PlainName plain = PlainName.of(name);
    List<Likeness> brands = brands(plain);
    boolean strange = isStrange(screening.subject(client), plain);
    return brands.isEmpty() && !strange
        ? Optional.empty()
        : Optional.of(new NumberOutcome.NameDoubtful(brands, strange));
  }

  private List<Likeness> brands(PlainName name) {
    NavigableSet<Likeness> nearest =
        new TreeSet<>(
            Comparator.comparingInt(Likeness::score).reversed().thenComparing(Likeness::brand));
    lists.eachBrand(brands -> {
      for (String brand : brands) {
        NameMatch.of(name, PlainName.of(brand))
            .ifPresent(match -> nearest.add(new Likeness(brand, match.score(), match.reason())));
        if (nearest.size() > MOST_LIKENESSES) {
          nearest.pollLast();
        }
      }
    });
    return List.copyOf(nearest);
  }

  private static boolean isStrange(Screener.Subject subject, PlainName name) {
    return Stream.concat(
            Stream.of(subject.legalName(), subject.name(), subject.displayName()),
            subject.tradeNames().stream())
        .map(PlainName::of)
        .noneMatch(own -> NameMatch.of(name, own).isPresent());
  }
}
