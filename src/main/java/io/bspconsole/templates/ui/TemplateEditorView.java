package io.bspconsole.templates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.clients.Wabas;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.TemplateSamples;
import io.bspconsole.templates.Templates;
import io.bspconsole.templates.check.CheckReport;
import io.bspconsole.templates.check.TemplateCheck;
import io.bspconsole.templates.content.TemplateDraft;
import io.bspconsole.uikit.ClauseMark;
import io.bspconsole.uikit.ConfirmDialogs;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.EmptyState;
import io.bspconsole.uikit.FindingList;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where templates are written: a new one, or the open draft of one that exists. */
@Route("clients/:clientId/templates/new")
@RouteAlias("clients/:clientId/templates/:templateId/edit")
@RolesAllowed(Permission.TEMPLATE_WRITE)
@StyleSheet("templates.css")
class TemplateEditorView extends Main
    implements HasCrumbs, BeforeEnterObserver, BeforeLeaveObserver {

  private final transient Templates templates;
  private final transient Wabas wabas;
  private final transient TemplateSamples samples;
  private final transient TemplateCheck check;
  private final transient FindingItems items;
  private final transient CurrentActor actors;
  private final transient Clock clock;
  private final List<Crumb> crumbs = new ArrayList<>();
  private @Nullable Editor editor;

  TemplateEditorView(
      Templates templates,
      Wabas wabas,
      TemplateSamples samples,
      TemplateCheck check,
      FindingItems items,
      CurrentActor actors,
      Clock clock) {
    this.templates = templates;
    this.wabas = wabas;
    this.samples = samples;
    this.check = check;
    this.items = items;
    this.actors = actors;
    this.clock = clock;
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
    DraftStore store = new DraftStore(templates, wabas, client);
    removeAll();
    crumbs.clear();
    crumbs.add(Crumb.link(getTranslation("templates.title"), TemplatesNavigation.list(client)));
    if (event.getRouteParameters().get(RouteIds.TEMPLATE).isEmpty()) {
      crumbs.add(Crumb.here(getTranslation("templates.new")));
      begin(client, store);
      return;
    }
    TemplateDetails details = store.open(RouteIds.template(event));
    if (details.draft() == null) {
      event.forwardTo(TemplatesNavigation.template(client, details.id()));
      return;
    }
    crumbs.add(Crumb.link(details.name(), TemplatesNavigation.template(client, details.id())));
    crumbs.add(Crumb.here(getTranslation("templates.draft")));
    CheckReport keeping = check.keeping(details.draft().content());
    if (keeping.accepted()) {
      showObjection(details);
      open(client, store).show(details);
    } else {
      offerToStartOver(client, store, details, keeping);
    }
  }

  /** What a reviewer has against the version that is being corrected stays before the author. */
  private void showObjection(TemplateDetails details) {
    details
        .ours()
        .objection()
        .ifPresent(objection -> {
          Div words = new Div(new Paragraph(objection.comment()));
          objection.clauses().forEach(clause -> words.add(new ClauseMark(clause)));
          Div asked = new Div(new Note(Tone.WARN, words));
          asked.addClassName("templates-asked");
          new RemarksCard(this, details, false, _ -> {}).card().ifPresent(asked::add);
          add(asked);
        });
  }

  private void offerToStartOver(
      ClientId client, DraftStore store, TemplateDetails details, CheckReport why) {
    Button anew = new Button(getTranslation("templates.large.action"));
    anew.addClickListener(_ -> {
      removeAll();
      open(client, store).startOver(details);
    });
    add(
        new PageHead(getTranslation("templates.large"))
            .meta(getTranslation("templates.large.text"))
            .actions(anew),
        new FindingList(items.of(why, getLocale())));
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    Editor left = editor;
    if (left == null || !left.isPending() || left.save()) {
      return;
    }
    ConfirmDialogs.leave(
        event,
        getTranslation("templates.leave.title"),
        getTranslation("templates.leave.text"),
        left::discard);
  }

  private void begin(ClientId client, DraftStore store) {
    if (store.accounts().isEmpty()) {
      add(
          new PageHead(getTranslation("templates.new")),
          new EmptyState(
              getTranslation("templates.account.none"),
              new PageLink(getTranslation("templates.title"), TemplatesNavigation.list(client))));
      return;
    }
    String language = getLocale().getLanguage().equals("id") ? "id" : "en";
    open(client, store)
        .begin(TemplateDraft.empty().withLanguage(language).withCategory("UTILITY").content());
  }

  private Editor open(ClientId client, DraftStore store) {
    boolean sendable = actors.get().may(Permission.TEMPLATE_SUBMIT, client);
    Editor opened =
        new Editor(client, store, check, items, samples, clock, sendable, actors.get().id());
    editor = opened;
    add(opened);
    return opened;
  }
}
