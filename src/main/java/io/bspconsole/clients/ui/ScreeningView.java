package io.bspconsole.clients.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.Permission;
import io.bspconsole.clients.portfolio.ScreeningList;
import io.bspconsole.clients.portfolio.ScreeningLists;
import io.bspconsole.clients.portfolio.ScreeningProgress;
import io.bspconsole.uikit.ConfirmDialogs;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.DataTable;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.Lines;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Toasts;
import io.bspconsole.uikit.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;

/** The lists that clients are held against. */
@Route(ClientsNavigation.SCREENING)
@RolesAllowed(Permission.SCREENING_MANAGE)
@StyleSheet("clients.css")
class ScreeningView extends Main implements HasCrumbs, BeforeEnterObserver {

  private final transient ScreeningLists lists;
  private final Div content = new Div();

  ScreeningView(ScreeningLists lists) {
    this.lists = lists;
    addClassName("clients-page");
    Button add = new Button(getTranslation("clients.lists.add"), Icon.PLUS.create());
    add.addThemeVariants(ButtonVariant.PRIMARY);
    add.addClickListener(_ -> new ListDialog(lists, this::show).open());
    add(
        new PageHead(getTranslation("clients.lists.title"))
            .meta(getTranslation("clients.lists.meta"))
            .actions(add),
        content);
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here(getTranslation("clients.lists.title")));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("clients.lists.title") + " · BSP Console";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    DataTable table =
        new DataTable(
            getTranslation("clients.lists.title"),
            getTranslation("clients.lists.column.list"),
            getTranslation("clients.lists.column.kind"),
            getTranslation("clients.lists.column.entries"),
            getTranslation("clients.lists.column.compared"),
            "");
    Times times = Times.of(this);
    List<ScreeningList> shown = lists.all();
    ScreeningProgress progress = lists.progress();
    for (ScreeningList list : shown) {
      boolean own = list.byName().isEmpty();
      table.row(
          new Lines(
              Lines.strong(own ? getTranslation("clients.lists.own") : list.name()),
              Lines.detail(
                  own
                      ? getTranslation("clients.lists.own.text")
                      : getTranslation(
                          "clients.standing.by", times.withYear(list.at()), list.byName()))),
          new Span(ScreeningCard.text("list." + list.kind().name())),
          new Span(getTranslation("clients.lists.entries", list.entries())),
          new Span(compared(progress, times)),
          own ? new Span() : retire(list));
    }
    content.removeAll();
    content.add(progress(progress), table);
    if (shown.size() == ScreeningLists.MOST) {
      content.add(Lines.detail(getTranslation("clients.lists.more", ScreeningLists.MOST)));
    }
  }

  private String compared(ScreeningProgress progress, Times times) {
    Instant last = progress.lastAt();
    if (last == null || progress.waiting() == progress.clients()) {
      return getTranslation("clients.lists.compared.none");
    }
    return progress.waiting() == 0
        ? getTranslation("clients.lists.compared.all", progress.clients(), times.withYear(last))
        : getTranslation(
            "clients.lists.compared.some",
            progress.clients() - progress.waiting(),
            progress.clients(),
            times.withYear(last));
  }

  /** Who is not compared, and when everybody is again. */
  private Note progress(ScreeningProgress progress) {
    Paragraph next = new Paragraph(getTranslation("clients.lists.next"));
    if (progress.waiting() == 0) {
      return new Note(Tone.GOOD, new Paragraph(getTranslation("clients.lists.done.all")), next);
    }
    Paragraph names = new Paragraph();
    for (ScreeningProgress.Waiting waiting : progress.first()) {
      if (names.getElement().getChildCount() > 0) {
        names.add(", ");
      }
      names.add(new PageLink(waiting.name(), ClientsNavigation.client(waiting.client())));
    }
    long more = progress.waiting() - progress.first().size();
    if (more > 0) {
      names.add(" " + getTranslation("clients.lists.waiting.more", more));
    }
    return new Note(
        Tone.WARN,
        new Paragraph(
            getTranslation("clients.lists.waiting", progress.waiting(), progress.clients())),
        names,
        next);
  }

  private Component retire(ScreeningList list) {
    Button button = new Button(getTranslation("clients.lists.retire"));
    button.addThemeNames("small", "tertiary", "error");
    button.setAriaLabel(getTranslation("clients.lists.retire.title", list.name()));
    button.addClickListener(_ ->
        ConfirmDialogs.danger(
            getTranslation("clients.lists.retire.title", list.name()),
            getTranslation("clients.lists.retire.text"),
            getTranslation("clients.lists.retire"),
            () -> {
              lists.retire(list);
              Toasts.did(getTranslation("clients.lists.retired", list.name()));
              show();
            }));
    return button;
  }
}
