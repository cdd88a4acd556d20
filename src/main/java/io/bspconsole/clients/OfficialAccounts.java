package io.bspconsole.clients;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.clients.NumberOutcome.Problem;
import io.bspconsole.clients.NumberOutcome.Reason;
import io.bspconsole.clients.internal.NumberDesk;
import io.bspconsole.clients.internal.NumberWish;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PhoneNumberId;
import io.bspconsole.kernel.PlainText;
import io.bspconsole.meta.NumberCall;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** Asks Meta to make numbers official business accounts (domain notes, section 1.5). */
@Service
@Needs(Permission.NUMBER_MANAGE)
public class OfficialAccounts {

  /** How long after a refusal Meta takes no other request. There is no appeal. */
  static final Duration REST = Duration.ofDays(30);

  private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2,3}(_[A-Z]{2})?)?");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final NumberDesk desk;
  private final Clock clock;

  OfficialAccounts(NumberDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Asks for it. Of Meta's conditions those are checked that Meta tells of the number: that its
   * name is approved, its PIN is on, nothing is under way, and the last refusal is thirty days old.
   *
   * @throws NotFound when the client has no such number
   */
  public NumberOutcome request(ClientId client, PhoneNumberId number, OfficialForm form) {
    OfficialForm asked = form.tidied();
    return desk.make(
        client,
        number,
        new NumberWish(
            CallKind.REQUEST_OFFICIAL,
            new NumberCall.RequestOfficial(
                asked.website(),
                asked.country(),
                asked.language(),
                asked.parent(),
                asked.links(),
                asked.more()),
            problems(asked),
            asked.website() + " · " + String.join(" ", asked.links()),
            act ->
                act.changed("website", null, asked.website())
                    .changed("country", null, asked.country())
                    .changed("links", null, String.join(" ", asked.links())),
            this::against));
  }

  private Optional<NumberOutcome> against(PhoneNumber number) {
    NumberState state = number.state();
    if (state.isOfficialBusy()) {
      return notNow(Reason.OFFICIAL_BUSY);
    } else if (state.nameStatus() != null && !state.nameStatus().equals("APPROVED")) {
      return notNow(Reason.OFFICIAL_NAME);
    } else if (Boolean.FALSE.equals(state.pinEnabled())) {
      return notNow(Reason.OFFICIAL_PIN);
    }
    Instant refused = state.officialSince();
    if (!"REJECTED".equals(state.officialStatus()) || refused == null) {
      return Optional.empty();
    }
    Instant until = refused.plus(REST);
    return until.isAfter(Clocks.now(clock))
        ? Optional.of(new NumberOutcome.NotNow(Reason.OFFICIAL_TOO_SOON, until))
        : Optional.empty();
  }

  private static Optional<NumberOutcome> notNow(Reason reason) {
    return Optional.of(new NumberOutcome.NotNow(reason, null));
  }

  private static Set<Problem> problems(OfficialForm form) {
    Set<Problem> problems = EnumSet.noneOf(Problem.class);
    note(problems, Problem.WEBSITE, isAddress(form.website()));
    note(problems, Problem.COUNTRY, COUNTRIES.contains(form.country()));
    note(problems, Problem.OFFICIAL_LANGUAGE, LANGUAGE.matcher(form.language()).matches());
    note(
        problems,
        Problem.PARENT,
        PlainText.isLine(form.parent()) && length(form.parent()) <= OfficialForm.LONGEST_LINE);
    boolean links =
        form.links().size() == OfficialForm.LINKS
            && form.links().stream().allMatch(OfficialAccounts::isAddress);
    note(problems, Problem.LINKS, links);
    note(
        problems,
        Problem.LINKS_TWICE,
        !links || new HashSet<>(form.links()).size() == OfficialForm.LINKS);
    note(
        problems,
        Problem.MORE,
        PlainText.isProse(form.more()) && length(form.more()) <= OfficialForm.LONGEST_MORE);
    return problems;
  }

  private static boolean isAddress(String text) {
    return ProfileCheck.isWebsite(text) && length(text) <= OfficialForm.LONGEST_LINE;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static void note(Set<Problem> problems, Problem problem, boolean fine) {
    if (!fine) {
      problems.add(problem);
    }
  }
}
