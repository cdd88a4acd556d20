package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import io.bspconsole.clients.Waba;
import io.bspconsole.templates.CreateOutcome;
import io.bspconsole.templates.OpenDraft;
import io.bspconsole.templates.SaveOutcome;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.content.TemplateContent;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Saves the editor's draft and asks when somebody else was faster. Nothing typed is ever lost. */
final class DraftSaver {

  private final DraftStore store;
  private final Supplier<Optional<Waba>> account;
  private final Component page;
  private final Consumer<String> say;
  private final RaceNote race;
  private final Consumer<TemplateDetails> onTheirs;
  private final Consumer<TemplateDetails> onLeave;
  private final Runnable onKept;

  /**
   * A saver for one page.
   *
   * @param account where a new template is to live
   * @param say tells why something was not saved
   * @param race where somebody else's doing is told
   * @param onTheirs shows what is stored now
   * @param onLeave leaves the draft for the template as it stands
   * @param onKept called when the reader's own text won
   */
  DraftSaver(
      DraftStore store,
      Supplier<Optional<Waba>> account,
      Component page,
      Consumer<String> say,
      RaceNote race,
      Consumer<TemplateDetails> onTheirs,
      Consumer<TemplateDetails> onLeave,
      Runnable onKept) {
    this.store = store;
    this.account = account;
    this.page = page;
    this.say = say;
    this.race = race;
    this.onTheirs = onTheirs;
    this.onLeave = onLeave;
    this.onKept = onKept;
  }

  /** True when the content is stored; otherwise the reader has been told why not. */
  boolean save(TemplateContent content) {
    if (!store.isNew()) {
      return content.equals(store.saved()) || isSaved(store.save(content), content);
    }
    Optional<Waba> chosen = account.get();
    if (chosen.isEmpty()) {
      return refuse("account");
    }
    return switch (store.create(chosen.get().id(), content)) {
      case CreateOutcome.Created _ -> true;
      case CreateOutcome.NotKept _ -> refuse("notKept");
      case CreateOutcome.NameTaken _ -> refuse("taken");
      case CreateOutcome.Unusable _ -> refuse("unusable");
    };
  }

  /** Offers the choice between what is on the screen and what somebody else did. */
  void ask(TemplateDetails theirs, TemplateContent mine) {
    OpenDraft draft = theirs.draft();
    if (draft == null) {
      race.closed(theirs, () -> correct(mine), () -> onLeave.accept(theirs));
    } else {
      race.savedBy(draft, mine, () -> keepMine(theirs, mine), () -> takeTheirs(theirs));
    }
  }

  /** As {@link #ask}, where the draft may be gone: sent or closed by somebody else. */
  void askAnew(TemplateContent mine) {
    ask(store.current(), mine);
    refuse("closed");
  }

  private void correct(TemplateContent mine) {
    if (isSaved(store.reopen(mine), mine)) {
      race.clear();
      onTheirs.accept(store.current());
    }
  }

  private void keepMine(TemplateDetails theirs, TemplateContent mine) {
    if (isSaved(store.overwrite(theirs, mine), mine)) {
      race.clear();
      onKept.run();
    }
  }

  private void takeTheirs(TemplateDetails theirs) {
    store.take(theirs);
    race.clear();
    onTheirs.accept(theirs);
  }

  private boolean isSaved(SaveOutcome outcome, TemplateContent content) {
    return switch (outcome) {
      case SaveOutcome.Saved _ -> true;
      case SaveOutcome.Conflict(TemplateDetails current) -> {
        ask(current, content);
        yield refuse("conflict");
      }
      case SaveOutcome.NotKept _ -> refuse("notKept");
      case SaveOutcome.NameTaken _ -> refuse("taken");
      case SaveOutcome.Unusable _ -> refuse("unusable");
      case SaveOutcome.IdentityFixed _ -> refuse("fixed");
      case SaveOutcome.NotEditable _ -> {
        askAnew(content);
        yield false;
      }
    };
  }

  private boolean refuse(String why) {
    say.accept(page.getTranslation("templates.save." + why));
    return false;
  }
}
