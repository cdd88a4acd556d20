package io.bspconsole.templates.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.templates.CategoryMove;
import io.bspconsole.templates.MetaState;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.VersionState;
import io.bspconsole.templates.content.TemplateContent;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens to templates, as the trail tells it. */
final class TemplateActs {

  private TemplateActs() {}

  static Act of(Action action, TemplateRow template) {
    return Act.of(action, subject(template));
  }

  static Subject subject(TemplateRow template) {
    return Subject.template(template.templateId(), template.name());
  }

  /** A draft from one content to another; contents are told by their hashes. */
  static Act content(Act act, @Nullable TemplateContent before, TemplateContent after) {
    return act.changed("name", before == null ? null : before.name(), after.name())
        .changed("language", before == null ? null : before.language(), after.language())
        .changed("category", before == null ? null : before.category(), after.category())
        .changed("content", before == null ? null : before.hash().hex(), after.hash().hex());
  }

  /** A decision in review. */
  static Act decided(TemplateRow template, VersionRow version, VersionState state) {
    Action action =
        switch (state) {
          case VersionState.Cleared _ -> Action.VERSION_CLEARED;
          case VersionState.ChangesRequested _ -> Action.CHANGES_REQUESTED;
          case VersionState.Declined _ -> Action.VERSION_DECLINED;
          case VersionState.Draft _, VersionState.InReview _, VersionState.Sent _ ->
              throw new IllegalArgumentException(state.word() + " is no decision");
        };
    return of(action, template)
        .changed("state", OurState.IN_REVIEW, state.word())
        .changed("version", null, version.number())
        .changed("content", null, version.hash().hex());
  }

  /** What Meta holds now against what it held before; empty when that is the same. */
  static Optional<Act> reported(TemplateRow template, MetaState before, MetaState after) {
    return reported(Action.META_STATUS_CHANGED, template, before, after);
  }

  /** The same, found in another way. */
  static Optional<Act> reported(
      Action action, TemplateRow template, MetaState before, MetaState after) {
    Act act =
        of(action, template)
            .byMeta()
            .changed("metaStatus", before.word().orElse(null), after.word().orElse(null))
            .changed("reason", reason(before), reason(after))
            .changed("flagged", before.marks().flaggedAt(), after.marks().flaggedAt())
            .changed("locked", before.marks().lockedAt(), after.marks().lockedAt())
            .changed("metaCategory", category(before), category(after))
            .changed("move", move(before), move(after))
            .changed("texts", texts(before), texts(after));
    return act.changes().isEmpty() ? Optional.empty() : Optional.of(act);
  }

  private static @Nullable String reason(MetaState state) {
    return state.status() == null ? null : state.status().reason();
  }

  private static @Nullable String move(MetaState state) {
    return state.categories().move().map(CategoryMove::to).orElse(null);
  }

  /** Told by their hash, as contents are. */
  private static @Nullable String texts(MetaState state) {
    return state.texts() == null
        ? null
        : HexFormat.of()
            .formatHex(Sha256.of(state.texts().value().getBytes(StandardCharsets.UTF_8)));
  }

  private static @Nullable String category(MetaState state) {
    return state.category() == null ? null : state.category().value();
  }
}
