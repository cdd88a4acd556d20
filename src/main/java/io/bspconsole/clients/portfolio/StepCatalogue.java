package io.bspconsole.clients.portfolio;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Subject.Kind;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.Step;
import io.bspconsole.clients.StepCode;
import io.bspconsole.clients.StepId;
import io.bspconsole.clients.internal.StepKeeper;
import io.bspconsole.clients.portfolio.CatalogueOutcome.Problem;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PlainText;
import io.bspconsole.tenancy.ClientScope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The provider's list of onboarding steps, for its administrators. A step that is added is asked of
 * clients whose onboarding begins from then on; words and order change for all at once.
 */
@Service
@Needs(Permission.STEP_MANAGE)
public class StepCatalogue {

  /** More are not in the list at once. */
  public static final int MOST = 40;

  private final CatalogueRows catalogue;
  private final StepRows steps;
  private final StepKeeper keeper;
  private final TransactionTemplate transaction;
  private final Trail trail;

  StepCatalogue(
      CatalogueRows catalogue,
      StepRows steps,
      StepKeeper keeper,
      TransactionTemplate transaction,
      Trail trail) {
    this.catalogue = catalogue;
    this.steps = steps;
    this.keeper = keeper;
    this.transaction = transaction;
    this.trail = trail;
  }

  /** In their order, without those that are retired. */
  public List<Step> all() {
    return catalogue.all().stream().filter(step -> !step.retired()).toList();
  }

  /** Adds one of the provider's own at the end. */
  public CatalogueOutcome add(StepDraft draft) {
    Set<Problem> problems = problems(StepCode.OWN, draft);
    if (problems.isEmpty() && all().size() >= MOST) {
      problems.add(Problem.TOO_MANY);
    }
    if (!problems.isEmpty()) {
      return new CatalogueOutcome.Refused(problems);
    }
    StepId id = StepId.next();
    transaction.executeWithoutResult(_ -> {
      catalogue.add(id, draft);
      trail.recordOfProvider(told(Action.STEP_ADDED, id, draft.title(), null, draft));
    });
    return new CatalogueOutcome.Kept(id);
  }

  /**
   * Changes words, clauses, whom it waits for, or whether it is mandatory.
   *
   * @param revision of the step that the form was opened on
   */
  public CatalogueOutcome change(StepId id, StepDraft draft, int revision) {
    Step before = find(id);
    Set<Problem> problems = problems(before.code(), draft);
    if (before.code().isFixed() && !draft.mandatory()) {
      problems.add(Problem.FIXED);
    }
    if (!problems.isEmpty()) {
      return new CatalogueOutcome.Refused(problems);
    }
    if (before.revision() == revision && draft.equals(StepDraft.of(before))) {
      return new CatalogueOutcome.Unchanged();
    }
    boolean changed =
        before.revision() == revision
            && Boolean.TRUE.equals(
                transaction.execute(_ -> {
                  if (!catalogue.change(before, draft)) {
                    return false;
                  }
                  trail.recordOfProvider(told(Action.STEP_EDITED, id, name(before), before, draft));
                  return true;
                }));
    return changed ? new CatalogueOutcome.Kept(id) : new CatalogueOutcome.Conflict(find(id));
  }

  /** Moves one up or down by one place; does nothing at the end of the list. */
  public void move(StepId id, Direction towards) {
    List<StepId> order = new ArrayList<>(all().stream().map(Step::id).toList());
    int at = order.indexOf(find(id).id());
    int to = towards == Direction.BEFORE ? at - 1 : at + 1;
    if (to < 0 || to >= order.size()) {
      return;
    }
    Collections.swap(order, at, to);
    transaction.executeWithoutResult(_ -> {
      catalogue.order(order);
      trail.recordOfProvider(
          Act.of(Action.STEP_EDITED, subject(id, name(find(id)))).changed("place", at + 1, to + 1));
    });
  }

  /** Asks it of nobody any more, and lets those clients go on who still had it before them. */
  public CatalogueOutcome retire(StepId id) {
    Step step = find(id);
    if (step.code().isFixed()) {
      return new CatalogueOutcome.Refused(EnumSet.of(Problem.FIXED));
    }
    List<ClientId> waiting = steps.openIn(id);
    transaction.executeWithoutResult(_ -> {
      catalogue.retire(id);
      trail.recordOfProvider(Act.of(Action.STEP_RETIRED, subject(id, name(step))));
    });
    for (ClientId client : waiting) {
      ClientScope.run(client, () -> transaction.executeWithoutResult(_ -> keeper.refresh(client)));
    }
    return new CatalogueOutcome.Kept(id);
  }

  private Step find(StepId id) {
    return all().stream()
        .filter(step -> step.id().equals(id))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private static Set<Problem> problems(StepCode code, StepDraft draft) {
    Set<Problem> problems = EnumSet.noneOf(Problem.class);
    String title = draft.title();
    if (code == StepCode.OWN && !PlainText.isSeen(title)) {
      problems.add(Problem.TITLE_MISSING);
    } else if (title.codePointCount(0, title.length()) > StepDraft.LONGEST_TITLE
        || !PlainText.isLine(title)) {
      problems.add(Problem.TITLE_UNFIT);
    }
    String detail = draft.detail();
    if (detail.codePointCount(0, detail.length()) > StepDraft.LONGEST_DETAIL
        || !PlainText.isProse(detail)) {
      problems.add(Problem.DETAIL_UNFIT);
    }
    if (draft.days() < 0 || draft.days() > StepDraft.MOST_DAYS) {
      problems.add(Problem.DAYS_UNFIT);
    }
    if (draft.clauses().size() > StepDraft.MOST_CLAUSES) {
      problems.add(Problem.TOO_MANY_CLAUSES);
    }
    return problems;
  }

  private static Act told(
      Action action, StepId id, String name, @Nullable Step before, StepDraft draft) {
    return Act.of(action, subject(id, name))
        .changed("name", before == null ? null : before.title(), draft.title())
        .changed("detail", before == null ? null : before.detail(), draft.detail())
        .changed("clauses", before == null ? null : codes(before.clauses()), codes(draft.clauses()))
        .changed("waitsFor", before == null ? null : before.waitsFor(), draft.waitsFor())
        .changed("days", before == null ? null : before.days(), draft.days())
        .changed("mandatory", before == null ? null : before.mandatory(), draft.mandatory());
  }

  private static String codes(List<ClauseCode> clauses) {
    return clauses.stream().map(ClauseCode::value).collect(Collectors.joining(", "));
  }

  private static Subject subject(StepId id, String name) {
    return new Subject(Kind.SETTING, id.toString(), name);
  }

  private static String name(Step step) {
    return step.title().isEmpty() ? step.code().name() : step.title();
  }
}
