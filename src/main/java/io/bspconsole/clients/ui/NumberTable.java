package io.bspconsole.clients.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.clients.PhoneNumber;
import io.bspconsole.clients.Waba;
import io.bspconsole.uikit.Lines;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.StateWords;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The numbers of one account as Meta lists them. */
class NumberTable extends NativeTable {

  private final transient FactList facts;
  private final transient @Nullable Function<PhoneNumber, Component> end;

  private NumberTable(
      Waba account,
      List<PhoneNumber> numbers,
      FactList facts,
      @Nullable Function<PhoneNumber, Component> end) {
    this.facts = facts;
    this.end = end;
    addClassName("clients-table");
    getElement().setAttribute("aria-label", getTranslation("clients.numbers.of", account.name()));
    NativeTableRow head =
        new NativeTableRow(
            header("clients.numbers.number"),
            header("clients.numbers.status"),
            header("clients.numbers.quality"),
            header("clients.numbers.limit"));
    if (end != null) {
      head.add(header("clients.numbers.more"));
    }
    getHead().add(head);
    numbers.forEach(number -> getBody().add(row(account, number)));
  }

  /** A table, or a sentence where Meta listed no number yet. */
  static Component of(Waba account, List<PhoneNumber> all, FactList facts) {
    return of(account, all, facts, null);
  }

  /** The same with something at the end of each row. */
  static Component of(
      Waba account,
      List<PhoneNumber> all,
      FactList facts,
      @Nullable Function<PhoneNumber, Component> end) {
    List<PhoneNumber> own =
        all.stream().filter(number -> number.waba().equals(account.id())).toList();
    if (own.isEmpty()) {
      Paragraph sentence =
          new Paragraph(
              I18NProvider.translate(
                  !account.isConnected()
                      ? "clients.numbers.unread.disconnected"
                      : account.numbersReadAt() == null
                          ? "clients.numbers.unread"
                          : "clients.numbers.none"));
      sentence.addClassName("clients-none");
      return sentence;
    }
    return new NumberTable(account, own, facts, end);
  }

  private NativeTableRow row(Waba account, PhoneNumber number) {
    NativeTableRow row =
        new NativeTableRow(
            cell(
                new Lines(
                    Lines.strong(number.displayNumber()),
                    Lines.detail(number.verifiedName()),
                    facts.of(number))),
            cell(status(account, number)),
            cell(StateBadges.quality(number.quality())),
            cell(limit(number)));
    if (end != null) {
      row.add(cell(end.apply(number)));
    }
    return row;
  }

  private Component status(Waba account, PhoneNumber number) {
    boolean gone =
        account.numbersReadAt() != null && number.confirmedAt().isBefore(account.numbersReadAt());
    if (gone) {
      return new Span(getTranslation("clients.numbers.gone"));
    }
    Lines lines = new Lines(StateBadges.number(number.status()));
    String health = number.state().health();
    if (health != null) {
      String reason = number.state().healthReason();
      lines.add(
          Lines.detail(
              getTranslation("clients.numbers.health", StateList.word(health))
                  + (reason == null ? "" : " · " + reason)));
    }
    return lines;
  }

  private Component limit(PhoneNumber number) {
    Span words = new Span(StateWords.limit(number.messagingLimit()));
    words.getElement().setAttribute("title", number.messagingLimit());
    Lines lines = new Lines(words);
    if (number.state().throughput() != null) {
      lines.add(
          Lines.detail(
              getTranslation(
                  "clients.numbers.throughput", StateList.word(number.state().throughput()))));
    }
    return lines;
  }

  private NativeTableHeaderCell header(String key) {
    NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
    cell.getElement().setAttribute("scope", "col");
    return cell;
  }

  private static NativeTableCell cell(Component content) {
    NativeTableCell cell = new NativeTableCell();
    cell.add(content);
    return cell;
  }
}
