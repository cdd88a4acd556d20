package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.Permission;
import io.bspconsole.access.StepUp;
import io.bspconsole.accounts.portfolio.ErasureOutcome;
import io.bspconsole.accounts.portfolio.ErasureOutcome.Reason;
import io.bspconsole.accounts.portfolio.Holding;
import io.bspconsole.accounts.portfolio.PersonalData;
import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.ConfirmDialogs;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.DataTable;
import io.bspconsole.uikit.EmptyState;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/**
 * Erases what the console holds of a person, at that person's wish. The address does not stand in
 * the page's own, which logs and histories of browsers would keep.
 */
@Route(AccountsNavigation.ERASURE)
@RolesAllowed(Permission.AUDIT_ERASE)
@StyleSheet("people.css")
class ErasureView extends Main implements HasCrumbs {

  private final transient PersonalData data;
  private final transient StepUp stepUp;
  private final EmailField email = new EmailField(getTranslation("accounts.erasure.email"));
  private final TextArea reason = new TextArea(getTranslation("accounts.erasure.reason"));
  private final Div found = new Div();

  ErasureView(PersonalData data, StepUp stepUp) {
    this.data = data;
    this.stepUp = stepUp;
    addClassNames("bsp-page", "people-page");
    found.addClassName("people-content");
    found.getElement().setAttribute("role", "status");
    Div content = new Div(question(), found);
    content.addClassName("people-content");
    add(
        new PageHead(getTranslation("accounts.erasure.title"))
            .meta(getTranslation("accounts.erasure.meta")),
        content);
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        Crumb.link(getTranslation("accounts.people.title"), AccountsNavigation.PEOPLE),
        Crumb.here(getTranslation("accounts.erasure.title")));
  }

  private Card question() {
    email.setManualValidation(true);
    email.setHelperText(getTranslation("accounts.erasure.email.help"));
    email.setWidthFull();
    Button look = new Button(getTranslation("accounts.erasure.look"), _ -> look());
    look.addThemeVariants(ButtonVariant.PRIMARY);
    look.addClickShortcut(Key.ENTER).listenOn(email);
    Div form = new Div(email, look);
    form.addClassName("people-form");
    return new Card(getTranslation("accounts.erasure.whose"), form);
  }

  private void look() {
    found.removeAll();
    email.setInvalid(false);
    EmailAddress.parse(email.getValue())
        .map(data::find)
        .ifPresentOrElse(this::preview, () -> refuse("accounts.invite.problem.NO_ADDRESS"));
  }

  private void refuse(String key) {
    email.setErrorMessage(getTranslation(key));
    email.setInvalid(true);
    email.focus();
  }

  private void preview(Holding holding) {
    if (holding.isEmpty()) {
      String title = getTranslation("accounts.erasure.preview", holding.email());
      found.add(new Card(title, new EmptyState(getTranslation("accounts.erasure.nothing"))));
      return;
    }
    found.add(what(holding), why(holding));
  }

  private Card what(Holding holding) {
    String title = getTranslation("accounts.erasure.preview", holding.email());
    DataTable table =
        new DataTable(
            title,
            getTranslation("accounts.erasure.what"),
            getTranslation("accounts.erasure.now"),
            getTranslation("accounts.erasure.then"));
    if (holding.person() != null) {
      row(table, "account", getTranslation("accounts.erasure.account.now", holding.name()));
      row(table, "places", count(holding.places()));
      row(table, "sessions", count(holding.sessions()));
    }
    row(table, "invitations", count(holding.invitations()));
    row(table, "mails", count(holding.mails()));
    row(table, "details", count(holding.details()));
    Paragraph stays = new Paragraph(getTranslation("accounts.erasure.stays"));
    stays.addClassName("people-aside");
    return new Card(title, table, stays).flush();
  }

  private void row(DataTable table, String key, String now) {
    Span what = new Span(getTranslation("accounts.erasure." + key));
    what.addClassName("bsp-strong");
    table.row(what, new Span(now), new Span(getTranslation("accounts.erasure." + key + ".then")));
  }

  private String count(int many) {
    return getTranslation("accounts.erasure.count", many);
  }

  private Card why(Holding holding) {
    reason.setHelperText(getTranslation("accounts.erasure.reason.help"));
    reason.setMaxLength(PersonalData.LONGEST_REASON);
    reason.setInvalid(false);
    reason.setWidthFull();
    Button erase = new Button(getTranslation("accounts.erasure.erase"), _ -> ask(holding));
    erase.addThemeName("error");
    Div form = new Div(reason, erase);
    form.addClassName("people-form");
    return new Card(getTranslation("accounts.erasure.confirm"), form);
  }

  private void ask(Holding holding) {
    if (reason.getValue().isBlank()) {
      demandReason();
      return;
    }
    ConfirmDialogs.danger(
        getTranslation("accounts.erasure.ask.title", holding.email()),
        getTranslation("accounts.erasure.ask.text"),
        getTranslation("accounts.erasure.erase"),
        () -> stepUp.run(() -> settle(data.erase(holding.email(), reason.getValue()))));
  }

  private void settle(ErasureOutcome outcome) {
    switch (outcome) {
      case ErasureOutcome.Erased(int details) -> {
        email.clear();
        reason.clear();
        found.removeAll();
        found.add(
            new Note(
                Tone.GOOD,
                new Paragraph(getTranslation("accounts.erasure.done", details)),
                new PageLink(
                    getTranslation("accounts.erasure.trail"),
                    "audit?q=action:personal_data_erased")));
      }
      case ErasureOutcome.Refused(Reason problem) when problem == Reason.UNUSABLE_REASON ->
          demandReason();
      case ErasureOutcome.Refused(Reason problem) -> {
        found.addComponentAsFirst(
            new Note(Tone.BAD, getTranslation("accounts.erasure.problem." + problem.name())));
      }
    }
  }

  private void demandReason() {
    reason.setErrorMessage(getTranslation("accounts.erasure.problem.UNUSABLE_REASON"));
    reason.setInvalid(true);
    reason.focus();
  }
}
