package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.live.LiveUpdates;
import io.bspconsole.live.ui.Refresher;
import io.bspconsole.templates.DraftOutcome;
import io.bspconsole.templates.MetaStatus;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.Templates;
import io.bspconsole.templates.check.Languages;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.TemplateDraft;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.TemplatePreview;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One template: where it stands with us and with Meta, and how it came there. Keeps itself fresh.
 */
@Route("clients/:clientId/templates/:templateId")
@RolesAllowed(Permission.TEMPLATE_READ)
@StyleSheet("templates.css")
class TemplateView extends Div implements HasCrumbs, BeforeEnterObserver {

  private final transient Templates templates;
  private final transient CurrentActor actors;
  private final transient Refresher refresher;
  private final List<Crumb> crumbs = new ArrayList<>();
  private @Nullable HistoryCard history;
  private transient @Nullable ClientId client;
  private transient @Nullable TemplateId template;

  TemplateView(Templates templates, CurrentActor actors, LiveUpdates live) {
    this.templates = templates;
    this.actors = actors;
    this.refresher = new Refresher(this, live, this::refresh);
    addClassName("templates-page");
  }

  @Override
  public List<Crumb> crumbs() {
    return List.copyOf(crumbs);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ClientId entered = RouteIds.client(event.getRouteParameters());
    TemplateId shown = RouteIds.template(event);
    client = entered;
    template = shown;
    refresher.follow(entered);
    show(entered, shown);
  }

  private void refresh() {
    if (client != null && template != null) {
      show(client, template);
    }
  }

  private void show(ClientId client, TemplateId id) {
    TemplateDetails details = templates.get(client, id);
    crumbs.clear();
    crumbs.add(Crumb.link(getTranslation("templates.title"), TemplatesNavigation.list(client)));
    crumbs.add(Crumb.here(details.name()));
    HistoryCard life =
        new HistoryCard(templates.history(client, id), history != null && history.isTable());
    history = life;
    Div work = new Div(told(details).card(Times.of(this)), life, new VersionsCard(details));
    work.addClassName("templates-work");
    Aside aside = new Aside(preview(details));
    aside.addClassName("templates-aside");
    Div columns = new Div(work, aside);
    columns.addClassName("templates-columns");
    removeAll();
    add(head(client, details), columns);
  }

  private PageHead head(ClientId client, TemplateDetails details) {
    Span ours = new Span(getTranslation("templates.lane.ours") + " ");
    ours.add(StateBadges.ours(details.ours().word().name()));
    Span metas = new Span(getTranslation("templates.lane.meta") + " ");
    metas.add(MetaBadges.of(details.meta(), Times.of(this)));
    ours.addClassName("templates-inline");
    metas.addClassName("templates-inline");
    Instant confirmed = details.confirmedAt();
    return new PageHead(details.name())
        .meta(ours, metas)
        .meta(
            getTranslation(
                "templates.what",
                TemplateWords.category(this, details.category()),
                Languages.name(details.language(), getLocale())),
            confirmed == null
                ? getTranslation("templates.unconfirmed")
                : getTranslation("templates.confirmed", Times.of(this).absolute(confirmed)))
        .actions(actions(client, details));
  }

  private Component[] actions(ClientId client, TemplateDetails details) {
    if (!actors.get().may(Permission.TEMPLATE_WRITE, client)) {
      return new Component[0];
    }
    if (details.draft() != null) {
      return new Component[] {
        filled("templates.edit", () -> TemplatesNavigation.toEdit(client, details.id()))
      };
    }
    return details.mayOpenDraft()
        ? new Component[] {filled("templates.correct", () -> openDraft(client, details.id()))}
        : new Component[0];
  }

  private Button filled(String key, Runnable action) {
    Button button = new Button(getTranslation(key), _ -> action.run());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }

  private void openDraft(ClientId client, TemplateId id) {
    switch (templates.openDraft(client, id)) {
      case DraftOutcome.Opened _ -> TemplatesNavigation.toEdit(client, id);
      case DraftOutcome.NotNow _ -> Toasts.failed(getTranslation("templates.correct.notNow"));
    }
  }

  /** What was decided last, by either side. */
  private Told told(TemplateDetails details) {
    Actor reader = actors.get();
    String you = getTranslation(reader.isStaff() ? "templates.who.client" : "templates.who.you");
    MetaStatus status = details.meta().status();
    boolean metas =
        status != null
            && (details.ours().word() == OurState.SENT
                || details.ours().word() == OurState.DRAFT
                || status.at().isAfter(details.ours().at()));
    return status != null && metas
        ? new MetaDecision(this, status, you).tell()
        : new OurDecision(this, details, you).tell();
  }

  private Card preview(TemplateDetails details) {
    TemplateContent content =
        details.draft() != null
            ? details.draft().content()
            : details.versions().isEmpty()
                ? TemplateDraft.empty().content()
                : details.versions().getFirst().content();
    TemplatePreview preview = new TemplatePreview();
    preview.setContent(ContentPreviews.of(content));
    return new Card(getTranslation("templates.preview"), preview).flush();
  }
}
