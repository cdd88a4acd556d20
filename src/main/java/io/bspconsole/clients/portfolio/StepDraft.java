package io.bspconsole.clients.portfolio;

import io.bspconsole.clients.Party;
import io.bspconsole.clients.Step;
import io.bspconsole.kernel.ClauseCode;
import java.util.List;

/**
 * A step of the provider's list as it is typed.
 *
 * @param title may be empty for a step that the console brings: then its own words stand
 * @param days after the begin of the onboarding it is due
 */
public record StepDraft(
    String title,
    String detail,
    List<ClauseCode> clauses,
    Party waitsFor,
    int days,
    boolean mandatory) {

  /** In characters. */
  public static final int LONGEST_TITLE = 120;

  /** In characters. */
  public static final int LONGEST_DETAIL = 400;

  public static final int MOST_DAYS = 365;

  /** More clauses are not named for one step. */
  public static final int MOST_CLAUSES = 8;

  /** The step as it is: nothing typed yet. */
  static StepDraft of(Step step) {
    return new StepDraft(
        step.title(),
        step.detail(),
        step.clauses(),
        step.waitsFor(),
        step.days(),
        step.mandatory());
  }

  public StepDraft {
    title = title.strip();
    detail = detail.strip();
    clauses = clauses.stream().distinct().sorted().toList();
  }
}
