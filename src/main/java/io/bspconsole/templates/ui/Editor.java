package io.bspconsole.templates.ui;

import com.vaadin.flow.component.html.Div;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.templates.SubmitOutcome;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.TemplateSamples;
import io.bspconsole.templates.check.CheckReport;
import io.bspconsole.templates.check.Finding;
import io.bspconsole.templates.check.TemplateCheck;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.TemplateDraft;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Toasts;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Form, preview and findings side by side, over one draft. */
final class Editor extends Div {

  private final transient ClientId client;
  private final transient DraftStore store;
  private final transient DraftSaver saver;
  private final transient TemplateCheck check;
  private final transient Clock clock;
  private final AccountField account;
  private final EditorForm form;
  private final JsonPane json = new JsonPane(this::content, this::take);
  private final PreviewColumn preview;
  private final FindingsPanel findings;
  private final FieldFindings marks;
  private final RaceNote race;
  private final AutoSave autoSave = new AutoSave(this::save);
  private final EditorHead head;
  private transient TemplateContent content = TemplateDraft.empty().content();
  private transient CheckReport report = new CheckReport(List.of());
  private int version = 1;

  Editor(
      ClientId client,
      DraftStore store,
      TemplateCheck check,
      FindingItems items,
      TemplateSamples samples,
      Clock clock,
      boolean sendable,
      PersonId reader) {
    this.client = client;
    this.store = store;
    this.check = check;
    this.clock = clock;
    race = new RaceNote(reader);
    form = new EditorForm(SampleUpload.with(samples, client), this::changed);
    preview = new PreviewColumn(new SampledPreview(samples, client), json);
    marks = new FieldFindings(form, items, getLocale());
    account = new AccountField(store.isNew() ? store.accounts() : List.of());
    saver =
        new DraftSaver(
            store,
            account::chosen,
            this,
            autoSave::setText,
            race,
            this::show,
            this::leave,
            this::saved);
    findings = new FindingsPanel(items, this::focus, this::fix);
    head = new EditorHead(autoSave, sendable, this::send);
    form.addComponentAsFirst(account);
    Div columns = new Div(form, preview, findings);
    columns.addClassName("templates-editor-columns");
    addClassName("templates-editor");
    add(head, race, columns);
  }

  /** Begins a new template. */
  void begin(TemplateContent first) {
    form.show(first, false);
    head.show("", version);
    look();
    findings.begin();
    head.show(new CheckReport(List.of()));
  }

  /** Goes on with the stored draft. */
  void show(TemplateDetails details) {
    version = details.versions().size() + 1;
    form.show(store.saved(), details.identityFixed());
    head.show(details.name(), version);
    autoSave.done();
    look();
    if (details.draft() != null) {
      String time = Times.of(this).time(details.draft().updatedAt());
      autoSave.setText(getTranslation("templates.editor.saved", time));
    }
  }

  /** Begins anew under the name of a draft that is too large to be shown; it stays until then. */
  void startOver(TemplateDetails details) {
    version = details.versions().size() + 1;
    form.show(
        TemplateDraft.empty()
            .withName(details.name())
            .withLanguage(details.language())
            .withCategory(details.category())
            .content(),
        details.identityFixed());
    head.show(details.name(), version);
    look();
  }

  /** Stores what is not stored yet; false when that was refused and the reader was told why. */
  boolean save() {
    if (!autoSave.isPending()) {
      return true;
    }
    boolean isNew = store.isNew();
    if (!saver.save(content)) {
      return false;
    }
    if (isNew) {
      account.setVisible(false);
      getUI()
          .ifPresent(ui ->
              ui.getPage()
                  .getHistory()
                  .replaceState(null, TemplatesNavigation.edit(client, store.id())));
    }
    saved();
    return true;
  }

  /** Drops what is not stored. */
  void discard() {
    autoSave.done();
  }

  boolean isPending() {
    return autoSave.isPending();
  }

  private void saved() {
    autoSave.done();
    String time = Times.of(this).time(clock.instant());
    autoSave.setText(getTranslation("templates.editor.saved", time));
    head.show(content.name(), version);
  }

  private void changed() {
    look();
    touch();
  }

  private TemplateContent content() {
    return content;
  }

  /** Takes what was written as JSON; answers why it cannot be shown, or null. */
  private @Nullable String take(TemplateContent written) {
    CheckReport keeping = check.keeping(written);
    if (!keeping.accepted()) {
      return findings.title(keeping.findings().getFirst());
    }
    form.show(written, form.isIdentityFixed());
    content = written;
    tell();
    touch();
    return null;
  }

  private void touch() {
    if (content.equals(store.saved())) {
      autoSave.done();
    } else {
      autoSave.touch();
      autoSave.setText(
          getTranslation(store.isNew() ? "templates.editor.unsaved" : "templates.editor.changed"));
    }
  }

  private void look() {
    content = form.content();
    tell();
    if (json.isVisible()) {
      json.show(content);
    }
  }

  private void tell() {
    show(check.check(content));
    preview.show(content);
  }

  private void show(CheckReport found) {
    report = found;
    findings.show(found, check.passed(found), form.isIdentityFixed());
    head.show(found);
    marks.show(found, content);
  }

  private void focus(Finding finding) {
    new FindingFocus(form).to(finding, content);
  }

  private void fix(QuickFix fix) {
    form.show(fix.apply(content), form.isIdentityFixed());
    changed();
  }

  /** Leaves for the template; asked before what is not stored is lost. */
  private void leave(TemplateDetails now) {
    TemplatesNavigation.toTemplate(client, now.id());
  }

  private void send() {
    if (json.isBroken()) {
      preview.showJson();
      json.focusFault();
      return;
    }
    marks.insist();
    look();
    if (!report.accepted()) {
      focus(report.findings().getFirst());
      return;
    }
    if (save() && !store.isNew()) {
      submit();
    }
  }

  private void submit() {
    switch (store.submit()) {
      case SubmitOutcome.Submitted(int number) -> {
        Toasts.did(getTranslation("templates.sent", content.name(), number));
        TemplatesNavigation.toTemplate(client, store.id());
      }
      case SubmitOutcome.Blocked(CheckReport found) -> show(found);
      case SubmitOutcome.Conflict(TemplateDetails current) -> saver.ask(current, content);
      case SubmitOutcome.NothingToSubmit _ -> saver.askAnew(content);
      case SubmitOutcome.ClientMayNotSubmit(var standing) ->
          Toasts.failed(
              getTranslation(
                  "templates.send.standing", getTranslation("uikit.state.standing." + standing)));
    }
  }
}
