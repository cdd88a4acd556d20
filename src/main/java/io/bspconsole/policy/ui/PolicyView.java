package io.bspconsole.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.bspconsole.policy.Clause;
import io.bspconsole.policy.Clauses;
import io.bspconsole.policy.Coverage;
import io.bspconsole.policy.Edition;
import io.bspconsole.policy.Edition.Section;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.ClauseMark;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.EmptyState;
import io.bspconsole.uikit.FilterChip;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.PageLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** The edition in force: its sections and clauses, searchable, the search in the URL. */
@Route(PolicyParts.PATH)
@PermitAll
@StyleSheet("policy.css")
class PolicyView extends Main implements HasCrumbs, AfterNavigationObserver {

  private final transient Edition edition;
  private final TextField search = new TextField();
  private final Span chip = new Span();
  private final Span found = new Span();
  private final Div sections = new Div();
  private transient PolicyQuery query = new PolicyQuery("", Optional.empty());

  PolicyView(Clauses clauses) {
    edition = clauses.current();
    addClassNames("bsp-page", "policy-page");

    search.setPlaceholder(getTranslation("policy.search"));
    search.setAriaLabel(getTranslation("policy.search"));
    search.setPrefixComponent(Icon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        open(query.search(change.getValue()));
      }
    });
    found.addClassName("policy-found");
    found.getElement().setAttribute("role", "status");
    Div filters = new Div(search, chip, found);
    filters.addClassNames("bsp-filters", "policy-filters");
    sections.addClassName("policy-sections");

    add(
        new PageHead(getTranslation("policy.title"))
            .meta(
                getTranslation("policy.edition", PolicyParts.date(edition, getLocale())),
                getTranslation("policy.count", edition.clauses().size()),
                getTranslation("policy.ours")),
        filters,
        sections);
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here(getTranslation("policy.title")));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    query = PolicyQuery.of(event.getLocation().getQueryParameters());
    search.setValue(query.search());
    chip.removeAll();
    chip.add(
        new FilterChip<>(
            getTranslation("policy.coverage"),
            List.of(Coverage.values()),
            coverage -> getTranslation("policy.coverage." + coverage.name()),
            query.coverage().orElse(null),
            chosen -> open(query.coverage(chosen))));
    show();
  }

  private void open(PolicyQuery wanted) {
    getUI().ifPresent(ui -> ui.navigate(PolicyView.class, wanted.parameters()));
  }

  private void show() {
    sections.removeAll();
    int shown = 0;
    for (Section section : edition.sections()) {
      List<Clause> clauses =
          section.clauses().stream().filter(clause -> query.wants(clause, getLocale())).toList();
      if (!clauses.isEmpty()) {
        sections.add(card(section, clauses));
        shown += clauses.size();
      }
    }
    found.setText(getTranslation("policy.found", shown, edition.clauses().size()));
    if (shown == 0) {
      Button clear =
          new Button(
              getTranslation("policy.clear"), _ -> open(new PolicyQuery("", Optional.empty())));
      sections.add(new EmptyState(getTranslation("policy.nothing"), clear));
    }
  }

  private Card card(Section section, List<Clause> clauses) {
    UnorderedList list = new UnorderedList();
    list.addClassName("policy-clauses");
    clauses.forEach(clause -> list.add(row(clause)));
    Card card = new Card(section.name(getLocale()), list).flush();
    card.setId(section.code());
    return card;
  }

  private ListItem row(Clause clause) {
    Div title =
        new Div(
            new ClauseMark(clause.code()),
            new PageLink(clause.title(getLocale()), PolicyParts.PATH + "/clauses/" + clause.code()),
            PolicyParts.badge(clause.coverage()));
    title.addClassName("policy-clause-title");
    return new ListItem(title, new Paragraph(clause.text(getLocale())));
  }
}
