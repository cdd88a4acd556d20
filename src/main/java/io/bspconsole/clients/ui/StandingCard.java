package io.bspconsole.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.StandingChange;
import io.bspconsole.clients.StandingMove.Intervention;
import io.bspconsole.clients.StandingReason;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.ClauseMark;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.Times;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Where the client stands, how it got there, and where it can be led from there. */
class StandingCard extends Card {

  /** So many are shown at once; the others open by a click. */
  private static final int FIRST = 4;

  StandingCard(
      Standing standing,
      List<StandingChange> history,
      boolean mayIntervene,
      Consumer<Intervention> onMove) {
    super(text("title"));
    addClassName("clients-standing");
    headerEnd(StateBadges.standing(standing.name()));
    Div body = new Div(new Paragraph(text("means." + standing.name())));
    body.addClassName("clients-standing-body");
    if (mayIntervene) {
      body.add(moves(standing, onMove));
    }
    content(body, history(history));
    flush();
  }

  private static Component moves(Standing standing, Consumer<Intervention> onMove) {
    Div moves = new Div();
    moves.addClassName("clients-moves");
    Arrays.stream(Intervention.values())
        .filter(move -> move.leadsFrom(standing))
        .map(move -> {
          Button button = new Button(text("move." + move.name()), _ -> onMove.accept(move));
          button.addThemeName("small");
          return button;
        })
        .forEach(moves::add);
    return moves;
  }

  private Component history(List<StandingChange> history) {
    OrderedList list = new OrderedList();
    list.addClassName("clients-standing-history");
    Times times = Times.of(this);
    history.stream().limit(FIRST).map(change -> item(change, times)).forEach(list::add);
    if (history.size() <= FIRST) {
      return list;
    }
    Button more = new Button(text("more", history.size() - FIRST));
    more.addThemeNames("small", "tertiary");
    Div all = new Div(list, more);
    more.addClickListener(_ -> {
      history.stream().skip(FIRST).map(change -> item(change, times)).forEach(list::add);
      all.remove(more);
    });
    return all;
  }

  private static ListItem item(StandingChange change, Times times) {
    Span to = new Span(word(change.to()));
    to.addClassName("bsp-strong");
    Div what = new Div(to);
    if (change.note().reason() != StandingReason.OTHER) {
      what.add(new Span(reason(change.note().reason())));
    }
    change.note().clauses().forEach(clause -> what.add(new ClauseMark(clause)));
    what.addClassName("bsp-row");
    Span when =
        new Span(
            change.byName().isEmpty()
                ? times.withYear(change.at())
                : text("by", times.withYear(change.at()), change.byName()));
    when.addClassName("bsp-secondary");
    ListItem item = new ListItem(what);
    if (!change.note().comment().isEmpty()) {
      Paragraph comment = new Paragraph(change.note().comment());
      comment.addClassName("clients-comment");
      item.add(comment);
    }
    item.add(when);
    return item;
  }

  static String reason(StandingReason reason) {
    return text("reason." + reason.name());
  }

  static String word(Standing standing) {
    return translate("uikit.state.standing." + standing.name());
  }

  static String text(String key, Object... arguments) {
    return translate("clients.standing." + key, arguments);
  }
}
