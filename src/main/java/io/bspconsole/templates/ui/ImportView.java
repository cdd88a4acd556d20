package io.bspconsole.templates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.clients.Waba;
import io.bspconsole.clients.Wabas;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.templates.Templates;
import io.bspconsole.templates.check.TemplateCheck;
import io.bspconsole.templates.content.MalformedContent;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.TemplatePack;
import io.bspconsole.templates.content.TemplateTable;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.PageHead;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes templates over from Meta's JSON or from a table, pasted or in files: first shows what there
 * is, then creates.
 */
@Route("clients/:clientId/templates/import")
@RolesAllowed(Permission.TEMPLATE_WRITE)
@StyleSheet("templates.css")
class ImportView extends Main implements HasCrumbs, BeforeEnterObserver {

  /** So many are taken over at once. Meta takes 100 an hour for one account. */
  private static final int MOST = 200;

  private static final int LONGEST = 2_000_000; // characters

  private final transient Templates templates;
  private final transient Wabas wabas;
  private final transient TemplateCheck check;
  private final transient CurrentActor actors;
  private final transient List<TemplateContent> found = new ArrayList<>();
  private final List<Crumb> crumbs = new ArrayList<>();
  private final TextArea text = new TextArea();
  private final Paragraph problem = new Paragraph();
  private final Div outcome = new Div();

  ImportView(Templates templates, Wabas wabas, TemplateCheck check, CurrentActor actors) {
    this.templates = templates;
    this.wabas = wabas;
    this.check = check;
    this.actors = actors;
    addClassName("templates-page");
  }

  @Override
  public List<Crumb> crumbs() {
    return List.copyOf(crumbs);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ClientId client = RouteIds.client(event.getRouteParameters());
    if (!actors.get().may(Permission.TEMPLATE_WRITE, client)) {
      throw new NotFound();
    }
    crumbs.clear();
    crumbs.add(Crumb.link(getTranslation("templates.title"), TemplatesNavigation.list(client)));
    crumbs.add(Crumb.here(getTranslation("templates.import")));
    AccountField account =
        new AccountField(wabas.of(client).stream().filter(Waba::isConnected).toList());
    text.setLabel(getTranslation("templates.import.text"));
    text.setHelperText(getTranslation("templates.import.help"));
    text.setWidthFull();
    text.setMinRows(8);
    text.setMaxRows(20);
    text.getElement().setProperty("maxlength", LONGEST);
    problem.addClassName("templates-json-fault");
    problem.getElement().setAttribute("role", "alert");
    problem.setVisible(false);
    Button look = new Button(getTranslation("templates.import.look"), _ -> look(client, account));
    look.addThemeVariants(ButtonVariant.PRIMARY);
    Div work =
        new Div(
            new Card(
                getTranslation("templates.import.what"),
                account,
                new ImportUpload(this::read),
                text,
                problem,
                look),
            outcome);
    work.addClassNames("templates-work", "templates-single");
    removeAll();
    add(
        new PageHead(getTranslation("templates.import"))
            .meta(getTranslation("templates.import.note")),
        work);
  }

  private void look(ClientId client, AccountField account) {
    problem.setVisible(false);
    if (!text.getValue().isBlank() && read(text.getValue())) {
      text.clear();
    }
    outcome.removeAll();
    if (!found.isEmpty() && account.chosen().isPresent()) {
      outcome.add(new ImportPlan(client, account.chosen().get().id(), templates, check, found));
      found.clear();
    }
  }

  private boolean read(String given) {
    try {
      boolean json = given.stripLeading().startsWith("{") || given.stripLeading().startsWith("[");
      List<TemplateContent> more = json ? TemplatePack.read(given) : TemplateTable.read(given);
      if (found.size() + more.size() > MOST) {
        say(getTranslation("templates.import.many", MOST));
        return false;
      }
      found.addAll(more);
      return true;
    } catch (MalformedContent e) {
      String what = getTranslation(e.messageKey());
      say(e.line() == 0 ? what : getTranslation("templates.import.at", e.line(), e.column(), what));
      return false;
    }
  }

  private void say(String words) {
    problem.setText(words);
    problem.setVisible(true);
  }
}
