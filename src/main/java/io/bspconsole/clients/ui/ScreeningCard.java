package io.bspconsole.clients.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.clients.HitState;
import io.bspconsole.clients.ScreeningHit;
import io.bspconsole.clients.ScreeningState;
import io.bspconsole.clients.Trade;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.ClauseMark;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.Lines;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.StatusBadge;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What screening found for a client, and what its trade means; for the provider's people. */
class ScreeningCard extends Card {

  /**
   * A card.
   *
   * @param reader who looks at it; absent for a key
   * @param evidence the files about a likeness; about the trade for none
   */
  ScreeningCard(
      ScreeningState state,
      @Nullable PersonId reader,
      Runnable onScreen,
      Runnable onTrade,
      Consumer<ScreeningHit> onHit,
      Function<@Nullable ScreeningHit, Component> evidence) {
    super(text("title"));
    Times times = Times.of(this);
    Div body = new Div();
    body.addClassName("clients-policy");
    body.add(trade(state, onTrade));
    if (state.trade() != null && state.trade().rule() == Trade.Rule.RESTRICTED) {
      body.add(evidence.apply(null));
    }
    body.add(
        Lines.detail(
            state.screenedAt() == null
                ? text("never")
                : text("at", times.withYear(state.screenedAt()), state.found())));
    body.add(new Button(text(state.screenedAt() == null ? "do" : "again"), _ -> onScreen.run()));
    UnorderedList list = new UnorderedList();
    list.addClassName("clients-standing-history");
    state.hits().forEach(hit -> list.add(item(hit, reader, onHit, evidence.apply(hit))));
    if (state.leftOut() > 0) {
      list.add(new ListItem(Lines.detail(text("left_out", state.leftOut()))));
    }
    content(body, list);
    headerEnd(
        state.isPassed()
            ? StatusBadge.ours(Icon.RING_TICK, text("passed"), Tone.GOOD)
            : StatusBadge.ours(Icon.HALF_DISC, text("open"), Tone.WORK));
    flush();
    addClassName("clients-screening");
  }

  private static Component trade(ScreeningState state, Runnable onTrade) {
    Trade trade = state.trade();
    Div part = new Div();
    part.addClassName("clients-policy");
    Button choose = new Button(text(trade == null ? "trade.choose" : "trade.change"));
    choose.addThemeName("small");
    choose.addClickListener(_ -> onTrade.run());
    if (trade == null) {
      part.add(new Paragraph(text("trade.none")), choose);
      return part;
    }
    Span name = Lines.strong(tradeWord(trade.code()));
    Div line = new Div(name, new ClauseMark(trade.clause()));
    line.addClassName("bsp-row");
    part.add(line);
    if (trade.rule() != Trade.Rule.OPEN) {
      part.add(
          new Note(
              trade.rule() == Trade.Rule.PROHIBITED ? Tone.BAD : Tone.WARN,
              trade.leastAge() == null
                  ? text("trade." + trade.rule().name(), trade.edition())
                  : text(
                      "trade." + trade.rule().name() + ".age", trade.edition(), trade.leastAge())));
    }
    if (state.isOutside()) {
      part.add(
          new Note(
              Tone.BAD,
              text("trade.outside", trade.edition(), String.join(", ", trade.countries()))));
    }
    if (!state.evidence().isEmpty()) {
      part.add(new Paragraph(text("trade.evidence.is", state.evidence())));
    }
    part.add(choose);
    return part;
  }

  private ListItem item(
      ScreeningHit hit,
      @Nullable PersonId reader,
      Consumer<ScreeningHit> onHit,
      Component evidence) {
    Div head = new Div(Lines.strong(hit.entryName()), badge(hit.state()));
    head.addClassName("bsp-row");
    ListItem item =
        new ListItem(
            head,
            Lines.detail(
                text(
                    "hit.why",
                    text("list." + hit.kind().name()),
                    hit.listName(),
                    text("field." + hit.field().name()),
                    hit.value(),
                    text("reason." + hit.reason().name()),
                    hit.score())));
    if (!hit.entryNote().isEmpty()) {
      item.add(Lines.detail(hit.entryNote()));
    }
    said(item, hit.firstByName(), hit.firstComment());
    said(item, hit.secondByName(), hit.secondComment());
    item.add(evidence);
    if (!hit.state().isDecided() && hit.firstBy() != null && hit.firstBy().equals(reader)) {
      item.add(Lines.detail(text("hit.waits")));
    } else if (!hit.state().isDecided()) {
      Button decide =
          new Button(
              text(hit.state() == HitState.OPEN ? "hit.say" : "hit.decide"),
              _ -> onHit.accept(hit));
      decide.addThemeName("small");
      item.add(decide);
    }
    return item;
  }

  private static void said(ListItem item, String name, String comment) {
    if (!name.isEmpty()) {
      Paragraph words = new Paragraph(text("hit.said", name, comment));
      words.addClassName("clients-comment");
      item.add(words);
    }
  }

  private static StatusBadge badge(HitState state) {
    return switch (state) {
      case OPEN -> StatusBadge.ours(Icon.WARNING, text("state.OPEN"), Tone.WARN);
      case CLEAR_PROPOSED, MATCH_PROPOSED ->
          StatusBadge.ours(Icon.HALF_DISC, text("state." + state.name()), Tone.WORK);
      case CLEARED -> StatusBadge.ours(Icon.RING_TICK, text("state.CLEARED"), Tone.GOOD);
      case MATCHED -> StatusBadge.ours(Icon.BLOCK, text("state.MATCHED"), Tone.BAD);
    };
  }

  static String tradeWord(String code) {
    return I18NProvider.translate("clients.trade." + code);
  }

  static String text(String key, Object... arguments) {
    return I18NProvider.translate("clients.screening." + key, arguments);
  }
}
