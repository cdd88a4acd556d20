package io.bspconsole.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.bspconsole.audit.Action;
import io.bspconsole.audit.ActorKind;
import io.bspconsole.audit.Entry;
import io.bspconsole.audit.Entry.Detail;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Verdict;
import java.util.Arrays;
import java.util.Set;

/** The trail in the reader's language. What only a newer version knows stands verbatim. */
final class AuditWords {

  /** Acts on a step of the provider's list, which may have the console's words. */
  private static final Set<String> STEPS =
      Set.of(Action.STEP_ADDED.name(), Action.STEP_EDITED.name(), Action.STEP_RETIRED.name());

  private AuditWords() {}

  static String action(Action action) {
    return translate("audit.action." + action.name());
  }

  static String action(Entry entry) {
    if (!entry.isReadable()) {
      return translate("audit.unreadable");
    }
    return Arrays.stream(Action.values())
        .filter(action -> action.name().equals(entry.action()))
        .findFirst()
        .map(AuditWords::action)
        .orElse(entry.action());
  }

  static String kind(Entry entry) {
    return Arrays.stream(Subject.Kind.values())
        .filter(kind -> kind.name().equals(entry.subjectKind()))
        .findFirst()
        .map(kind -> translate("audit.kind." + kind.name()))
        .orElse(entry.subjectKind());
  }

  /** Whose chain it is. */
  static String owner(Entry entry) {
    return entry.chain().client().isEmpty() ? translate("audit.provider") : entry.clientName();
  }

  /** Who did it; empty where that cannot be read. */
  static String actor(Entry entry) {
    ActorKind by = entry.by();
    if (by == null) {
      return "";
    }
    return switch (by) {
      case META, CONSOLE -> translate("audit.by." + by.name());
      case PERSON -> name(entry);
      case KEY -> translate("audit.by.KEY", name(entry));
    };
  }

  private static String name(Entry entry) {
    return entry
        .who()
        .map(who ->
            switch (who) {
              case Detail.Kept<Entry.Who>(Entry.Who kept) -> kept.name();
              case Detail.Erased<Entry.Who> _ -> translate("audit.erased");
            })
        .orElse("");
  }

  /** How the subject is called; for a person, as long as that is not erased. */
  static String subject(Entry entry) {
    if (!entry.subjectName().isEmpty()) {
      return STEPS.contains(entry.action())
          ? Codes.STEPS.word(entry.subjectName())
          : entry.subjectName();
    }
    return entry
        .what()
        .map(what ->
            what instanceof Detail.Kept<Entry.What>(Entry.What kept) && kept.subject() != null
                ? kept.subject()
                : "")
        .orElse("");
  }

  static String verdict(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Intact(long entries) -> translate("audit.verdict.intact", entries);
      case Verdict.Broken broken ->
          translate(
              "audit.verdict.broken",
              broken.seq(),
              translate("audit.fault." + broken.fault().name()),
              broken.chain().toString());
    };
  }
}
