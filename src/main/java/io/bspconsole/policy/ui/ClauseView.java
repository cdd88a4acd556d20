package io.bspconsole.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.policy.Clause;
import io.bspconsole.policy.Clauses;
import io.bspconsole.policy.Edition.Section;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.ClauseMark;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.Facts;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Tone;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One clause: where every clause mark of the console leads. */
@Route(PolicyParts.PATH + "/clauses/:code")
@PermitAll
@StyleSheet("policy.css")
class ClauseView extends Main implements HasCrumbs, BeforeEnterObserver {

  private final transient Clauses clauses;
  private final List<Crumb> crumbs = new ArrayList<>();

  ClauseView(Clauses clauses) {
    this.clauses = clauses;
    addClassNames("bsp-page", "policy-page");
    crumbs.add(Crumb.link(getTranslation("policy.title"), PolicyParts.PATH));
  }

  @Override
  public List<Crumb> crumbs() {
    return List.copyOf(crumbs);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    find(event.getRouteParameters().get("code").orElse(""))
        .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
  }

  private Optional<Clause> find(String code) {
    return clauses.all().stream().filter(clause -> clause.code().value().equals(code)).findFirst();
  }

  private void show(Clause clause) {
    crumbs.subList(1, crumbs.size()).clear();
    crumbs.add(Crumb.here("§" + clause.code()));
    removeAll();
    String edition = PolicyParts.date(clauses.current(), getLocale());
    Section section = sectionOf(clause.code());
    add(
        new PageHead(clause.title(getLocale()))
            .badges(new ClauseMark(clause.code()))
            .meta(section.name(getLocale()), getTranslation("policy.edition", edition)),
        content(
            new Card(getTranslation("policy.clause.asks"), new Paragraph(clause.text(getLocale()))),
            new Card(
                    getTranslation("policy.clause.console"),
                    new Paragraph(clause.console(getLocale())))
                .headerEnd(PolicyParts.badge(clause.coverage())),
            new Card(
                getTranslation("policy.clause.source"),
                new Facts()
                    .fact(getTranslation("policy.clause.edition"), edition)
                    .fact(getTranslation("policy.clause.section"), section.name(getLocale()))
                    .fact(getTranslation("policy.clause.code"), "§" + clause.code())),
            new Note(Tone.NEUTRAL, getTranslation("policy.clause.note", edition)),
            neighbours(clause)));
  }

  private static Div content(Component... parts) {
    Div content = new Div(parts);
    content.addClassName("policy-clause");
    return content;
  }

  private Section sectionOf(ClauseCode code) {
    return clauses.current().sections().stream()
        .filter(section -> section.clauses().stream().anyMatch(c -> c.code().equals(code)))
        .findFirst()
        .orElseThrow();
  }

  private Nav neighbours(Clause clause) {
    List<Clause> all = clauses.all();
    int place = all.indexOf(clause);
    Nav nav = new Nav();
    nav.addClassName("policy-neighbours");
    nav.setAriaLabel(getTranslation("policy.clause.neighbours"));
    if (place > 0) {
      nav.add(link("policy.clause.previous", all.get(place - 1)));
    }
    if (place < all.size() - 1) {
      nav.add(link("policy.clause.next", all.get(place + 1)));
    }
    return nav;
  }

  private PageLink link(String key, Clause clause) {
    return new PageLink(
        getTranslation(key, "§" + clause.code(), clause.title(getLocale())),
        PolicyParts.PATH + "/clauses/" + clause.code());
  }
}
