package io.bspconsole.templates.portfolio;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PlainText;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.templates.check.Languages;
import io.bspconsole.templates.check.OwnTerm;
import io.bspconsole.templates.check.OwnTerms;
import io.bspconsole.templates.check.TermForm;
import io.bspconsole.templates.check.TermList;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The terms that the provider adds to the lists of the check, and those of ours that it switches
 * off. Each change says why, and makes another edition of the check.
 */
@Service
@Needs(Permission.REVIEW_MANAGE)
@Transactional
public class OwnTermLists {

  /** So many may be pasted at once. */
  public static final int MOST_AT_ONCE = 500;

  private final TermRows rows;
  private final CurrentActor current;
  private final Trail trail;
  private final Clock clock;

  OwnTermLists(TermRows rows, CurrentActor current, Trail trail, Clock clock) {
    this.rows = rows;
    this.current = current;
    this.trail = trail;
    this.clock = clock;
  }

  /** All of them, by list and language. */
  @Transactional(readOnly = true)
  public List<KeptTerm> all() {
    return rows.all();
  }

  /**
   * Adds terms to a list; one that is there already stays as it is.
   *
   * @param typed one a line, blank lines count for nothing
   */
  public TermsOutcome add(String list, String language, String typed, String comment) {
    List<String> lines = typed.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    if (lines.size() > MOST_AT_ONCE) {
      return new TermsOutcome.TooMany(MOST_AT_ONCE);
    }
    Set<String> terms = new LinkedHashSet<>();
    for (String line : lines) {
      switch (TermForm.of(line)) {
        case TermForm.Usable usable -> terms.add(usable.term());
        case TermForm.Unusable unusable -> {
          return new TermsOutcome.Unusable(line, unusable.why());
        }
      }
    }
    Set<String> shipped =
        TermList.find(list).map(it -> Set.copyOf(it.shipped(language))).orElse(Set.of());
    int asked = terms.size();
    terms.removeAll(shipped);
    return asked > 0 && terms.isEmpty()
        ? new TermsOutcome.Kept(0, asked)
        : keep(list, language, terms, false, comment, asked - terms.size());
  }

  /** Switches off terms that come with the console, in all languages that have them. */
  public TermsOutcome switchOff(String list, String language, String term, String comment) {
    boolean shipped =
        TermList.find(list).stream().anyMatch(it -> it.shipped(language).contains(term));
    return shipped
        ? keep(list, language, Set.of(term), true, comment, 0)
        : new TermsOutcome.Nothing();
  }

  /** Removes one of its own, or switches one of ours on again; one that is gone is no error. */
  public TermsOutcome remove(KeptTerm kept, String comment) {
    if (!isComment(comment)) {
      return new TermsOutcome.NoComment();
    }
    rows.lock();
    Optional<KeptTerm> gone = rows.find(kept.id());
    if (gone.isEmpty()) {
      return new TermsOutcome.Kept(0, 1);
    }
    rows.change();
    rows.remove(kept.id());
    OwnTerm own = gone.get().term();
    trail.recordOfProvider(
        act(own.list(), own.language())
            .changed(own.switchedOff() ? "switched-off" : "terms", own.term(), null)
            .because(null, comment.strip()));
    return new TermsOutcome.Kept(1, 0);
  }

  private TermsOutcome keep(
      String list,
      String language,
      Set<String> terms,
      boolean switchedOff,
      String comment,
      int known) {
    if (terms.isEmpty() || TermList.find(list).isEmpty() || !Languages.isKnown(language)) {
      return new TermsOutcome.Nothing();
    }
    if (!isComment(comment)) {
      return new TermsOutcome.NoComment();
    }
    rows.lock();
    List<KeptTerm> before = rows.all();
    Set<String> fresh = new LinkedHashSet<>(terms);
    before.stream()
        .map(KeptTerm::term)
        .filter(own -> own.list().equals(list) && own.language().equals(language))
        .map(OwnTerm::term)
        .forEach(fresh::remove);
    int same = known + terms.size() - fresh.size();
    if (fresh.isEmpty()) {
      return new TermsOutcome.Kept(0, same);
    }
    if (before.size() + fresh.size() > TermRows.MOST) {
      return new TermsOutcome.TooMany(TermRows.MOST);
    }
    List<OwnTerm> all = new ArrayList<>(before.stream().map(KeptTerm::term).toList());
    fresh.forEach(term -> all.add(new OwnTerm(list, language, term, switchedOff)));
    if (!new OwnTerms(0, all).fit()) {
      return new TermsOutcome.TooMany(before.size());
    }
    rows.change();
    Instant now = Clocks.now(clock);
    for (OwnTerm own : all.subList(before.size(), all.size())) {
      rows.add(
          new KeptTerm(Uuids.next(), own, comment.strip(), current.get().name(), now),
          current.get());
    }
    trail.recordOfProvider(
        act(list, language)
            .changed(switchedOff ? "switched-off" : "terms", null, String.join(", ", fresh))
            .because(null, comment.strip()));
    return new TermsOutcome.Kept(fresh.size(), same);
  }

  private static boolean isComment(String comment) {
    return PlainText.isSeen(comment)
        && PlainText.isProse(comment)
        && comment.length() <= KeptTerm.LONGEST_COMMENT;
  }

  private static Act act(String list, String language) {
    return Act.of(
        Action.CHECK_TERMS_CHANGED,
        new Subject(Subject.Kind.SETTING, "check-terms", list + " (" + language + ")"));
  }
}
