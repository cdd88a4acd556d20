package io.bspconsole.templates.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.Permission;
import io.bspconsole.templates.check.Languages;
import io.bspconsole.templates.check.TermList;
import io.bspconsole.templates.portfolio.KeptTerm;
import io.bspconsole.templates.portfolio.OwnTermLists;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.ClauseMark;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.DataTable;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.PageLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;

/** The words that the check looks for: those that come with the console, and the provider's own. */
@Route(TemplatesNavigation.TERMS)
@RolesAllowed(Permission.REVIEW_MANAGE)
@StyleSheet("templates.css")
class CheckTermsView extends Main implements HasCrumbs, BeforeEnterObserver, HasDynamicTitle {

  private final transient OwnTermLists lists;
  private final Div own = new Div();
  private final Div shipped = new Div();

  CheckTermsView(OwnTermLists lists) {
    this.lists = lists;
    addClassName("bsp-page");
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        Crumb.link(getTranslation("templates.rules"), TemplatesNavigation.RULES),
        Crumb.here(getTranslation("templates.terms")));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("templates.terms") + " · BSP Console";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    show();
    Div cards =
        new Div(
            new Card(getTranslation("templates.terms.change"), new TermsForm(lists, this::show)),
            new Card(getTranslation("templates.terms.own"), own),
            new Card(getTranslation("templates.terms.shipped"), shipped));
    cards.addClassName("templates-terms");
    Paragraph explained = new Paragraph(getTranslation("templates.terms.explained"));
    explained.addClassName("templates-explained");
    add(
        new PageHead(getTranslation("templates.terms"))
            .actions(
                new PageLink(getTranslation("templates.refused"), TemplatesNavigation.REFUSED)),
        explained,
        cards);
  }

  private void show() {
    List<KeptTerm> kept = lists.all();
    own.removeAll();
    own.add(new OwnTermsTable(lists, kept, this::show));
    shipped.removeAll();
    shipped.add(table(kept));
  }

  private DataTable table(List<KeptTerm> kept) {
    DataTable table =
        new DataTable(
            getTranslation("templates.terms.shipped"),
            getTranslation("templates.terms.list"),
            getTranslation("templates.terms.clause"),
            getTranslation("templates.terms.effect"),
            getTranslation("templates.terms.count"),
            getTranslation("templates.terms.added"),
            getTranslation("templates.terms.off"));
    for (TermList list : TermList.all()) {
      List<KeptTerm> here =
          kept.stream().filter(it -> it.term().list().equals(list.name())).toList();
      long off = here.stream().filter(it -> it.term().switchedOff()).count();
      table.row(
          new Span(TermListWords.name(this, list.name())),
          new ClauseMark(list.clause()),
          new Span(getTranslation("templates.terms.effect." + list.effect())),
          new Span(counts(list)),
          new Span(Long.toString(here.size() - off)),
          new Span(Long.toString(off)));
    }
    return table;
  }

  private String counts(TermList list) {
    return list.shipped().entrySet().stream()
        .map(entry -> Languages.name(entry.getKey(), getLocale()) + ": " + entry.getValue().size())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
