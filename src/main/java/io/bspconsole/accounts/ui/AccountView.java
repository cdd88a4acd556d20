package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import io.bspconsole.access.StepUp;
import io.bspconsole.accounts.MyAccount;
import io.bspconsole.accounts.PersonName;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.accounts.Sessions;
import io.bspconsole.accounts.Sight;
import io.bspconsole.accounts.SingleSignOn;
import io.bspconsole.accounts.factors.SecondFactors;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.LanguageSwitch;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.Toasts;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** What people see and change of themselves. */
@Route("account")
@PermitAll
@StyleSheet("accounts.css")
@StyleSheet("people.css")
class AccountView extends Main implements HasCrumbs, BeforeEnterObserver {

  private final transient MyAccount account;
  private final transient SingleSignOn sso;
  private final Div first = new Div();

  AccountView(
      MyAccount account,
      Sessions sessions,
      SingleSignOn sso,
      SecondFactors factors,
      FactorForms forms,
      StepUp stepUp) {
    this.account = account;
    this.sso = sso;
    SessionKey here = SessionKey.of(VaadinSession.getCurrent().getSession().getId());
    SessionList list = new SessionList(sessions, here);
    addClassNames("bsp-page", "accounts-page");
    add(
        new PageHead(getTranslation("accounts.mine.title")),
        columns(
            new Div(new FactorsCard(factors, forms, stepUp, list::offerToEndOthers), list),
            who(),
            new PasswordCard(account, here, list::refresh)));
    if (sso.isMine()) {
      first.add(new SsoCard(sso, stepUp, here, list::refresh));
    }
  }

  /** Says what came of going to the provider of single sign-on. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (event.getLocation().getQueryParameters().getParameters().containsKey("linked")) {
      Toasts.did(getTranslation("accounts.sso.linked.done", sso.label().orElse("")));
    }
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here(getTranslation("accounts.mine.title")));
  }

  private Div columns(Div second, Card... others) {
    first.add(others);
    Div columns = new Div(first, second);
    columns.addClassName("accounts-columns");
    return columns;
  }

  private Card who() {
    MyAccount.Profile mine = account.profile();
    TextField name = new TextField(getTranslation("accounts.mine.name"), mine.name(), "");
    name.setHelperText(getTranslation("accounts.mine.name.help"));
    name.setMaxLength(PersonName.LONGEST);
    name.setAutocomplete(Autocomplete.NAME);
    TextField email = new TextField(getTranslation("accounts.mine.email"), mine.email(), "");
    email.setHelperText(getTranslation("accounts.mine.email.help"));
    email.setReadOnly(true);
    Button save = new Button(getTranslation("accounts.mine.name.save"), _ -> rename(name));
    Span language = new Span(getTranslation("accounts.mine.language"));
    language.addClassName("accounts-label");
    Div choice = new Div(language, new LanguageSwitch(account::chooseLanguage));
    Div fields = new Div(name, save, email, choice, decisionMails());
    account.sight().ifPresent(sight -> fields.add(clients(sight)));
    fields.addClassName("accounts-fields");
    return new Card(getTranslation("accounts.mine.who"), fields);
  }

  private Checkbox decisionMails() {
    Checkbox mails = new Checkbox(getTranslation("accounts.mine.decisions"));
    mails.setHelperText(getTranslation("accounts.mine.decisions.help"));
    mails.setValue(account.decisionMails());
    mails.addValueChangeListener(event -> account.chooseDecisionMails(event.getValue()));
    return mails;
  }

  private Div clients(Sight sight) {
    Span label = new Span(getTranslation("accounts.reach"));
    label.addClassName("accounts-label");
    return new Div(label, SightWords.of(sight));
  }

  private void rename(TextField name) {
    Optional<PersonName.Problem> problem = account.rename(name.getValue());
    name.setErrorMessage(
        problem.map(it -> getTranslation("accounts.name.problem." + it)).orElse(""));
    name.setInvalid(problem.isPresent());
    if (problem.isPresent()) {
      name.focus();
    } else {
      name.setValue(account.profile().name());
      Toasts.did(getTranslation("accounts.mine.name.saved"));
    }
  }
}
