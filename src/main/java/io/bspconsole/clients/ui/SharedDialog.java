package io.bspconsole.clients.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.bspconsole.clients.SharedAccount;
import io.bspconsole.clients.SharedAccount.Holder;
import io.bspconsole.clients.SharedOutcome;
import io.bspconsole.uikit.DataTable;
import io.bspconsole.uikit.Lines;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Tone;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The accounts that Meta lists as shared with us, to choose one of. */
class SharedDialog extends Dialog {

  /** Rows that are shown at once; whoever looks for one of more searches. */
  private static final int MOST = 50;

  private static final int LONGEST_SEARCH = 200;

  private final transient Consumer<SharedAccount> chosen;
  private final TextField search = new TextField(getTranslation("clients.shared.search"));
  private final Div rows = new Div();
  private transient List<SharedAccount> accounts = List.of();

  SharedDialog(SharedOutcome outcome, Consumer<SharedAccount> chosen) {
    this.chosen = chosen;
    setHeaderTitle(getTranslation("clients.shared.title"));
    addClassName("clients-dialog");
    getFooter().add(new Button(getTranslation("clients.cancel"), _ -> close()));
    switch (outcome) {
      case SharedOutcome.NotSetUp _ ->
          add(new Note(Tone.WARN, getTranslation("clients.shared.not_set_up")));
      case SharedOutcome.MetaAway(String reason) ->
          add(new Note(Tone.WARN, getTranslation("clients.shared.away", reason)));
      case SharedOutcome.Listed(var listed) -> list(listed);
    }
  }

  private void list(List<SharedAccount> listed) {
    accounts = listed;
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(_ -> show());
    search.setClearButtonVisible(true);
    PasteLimit.on(search, LONGEST_SEARCH);
    Div form = new Div(new Paragraph(getTranslation("clients.shared.text")), search);
    form.addClassName("bsp-form");
    add(form, rows);
    show();
  }

  private void show() {
    String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
    List<SharedAccount> found =
        accounts.stream()
            .filter(account ->
                account.name().toLowerCase(Locale.ROOT).contains(wanted)
                    || account.id().value().contains(wanted))
            .toList();
    rows.removeAll();
    if (found.isEmpty()) {
      Paragraph none =
          new Paragraph(
              getTranslation(
                  accounts.isEmpty() ? "clients.shared.empty" : "clients.shared.none_found"));
      none.addClassName("clients-none");
      rows.add(none);
      return;
    }
    DataTable table =
        new DataTable(
            getTranslation("clients.shared.title"),
            getTranslation("clients.shared.account"),
            getTranslation("clients.shared.holder"),
            "");
    found.stream().limit(MOST).forEach(account -> table.row(cells(account)));
    rows.add(table);
    if (found.size() > MOST) {
      rows.add(new Paragraph(getTranslation("clients.shared.more", MOST, found.size())));
    }
  }

  private Component[] cells(SharedAccount account) {
    Span id = Lines.detail(account.id().value());
    Lines who =
        account.name().isEmpty() ? new Lines(id) : new Lines(Lines.strong(account.name()), id);
    return new Component[] {
      who,
      new Span(getTranslation("clients.shared.holder." + account.holder().name())),
      account.holder() == Holder.NOBODY ? choose(account) : new Span()
    };
  }

  private Button choose(SharedAccount account) {
    Button button = new Button(getTranslation("clients.shared.choose"));
    button.addThemeNames("small");
    button.setAriaLabel(
        getTranslation(
            "clients.shared.choose.which",
            account.name().isEmpty() ? account.id().value() : account.name()));
    button.addClickListener(_ -> {
      close();
      chosen.accept(account);
    });
    return button;
  }
}
