package io.bspconsole.templates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import io.bspconsole.templates.check.Languages;
import io.bspconsole.templates.check.OwnTerm;
import io.bspconsole.templates.portfolio.KeptTerm;
import io.bspconsole.templates.portfolio.OwnTermLists;
import io.bspconsole.templates.portfolio.TermsOutcome;
import io.bspconsole.uikit.DataTable;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Toasts;
import java.util.List;

/** The provider's own terms, each to be removed. */
class OwnTermsTable extends Div {

  /** More make a page slow; the rest shows when its list is short again. */
  private static final int SHOWN = 500;

  private final transient OwnTermLists lists;
  private final transient Runnable changed;

  OwnTermsTable(OwnTermLists lists, List<KeptTerm> kept, Runnable changed) {
    this.lists = lists;
    this.changed = changed;
    if (kept.isEmpty()) {
      add(new Paragraph(getTranslation("templates.terms.none")));
      return;
    }
    if (kept.size() > SHOWN) {
      add(new Paragraph(getTranslation("templates.terms.more", kept.size(), SHOWN)));
    }
    add(table(kept.subList(0, Math.min(SHOWN, kept.size()))));
  }

  private DataTable table(List<KeptTerm> kept) {
    Times times = Times.of(this);
    DataTable table =
        new DataTable(
            getTranslation("templates.terms.own"),
            getTranslation("templates.terms.term"),
            getTranslation("templates.terms.list"),
            getTranslation("templates.terms.language"),
            getTranslation("templates.terms.comment"),
            getTranslation("templates.terms.by"),
            getTranslation("templates.terms.at"),
            "");
    for (KeptTerm one : kept) {
      OwnTerm own = one.term();
      table.row(
          new Span(
              own.switchedOff()
                  ? getTranslation("templates.terms.is.off", own.term())
                  : own.term()),
          new Span(TermListWords.name(this, own.list())),
          new Span(Languages.name(own.language(), getLocale())),
          new Span(one.comment()),
          new Span(one.by()),
          times.mark(one.at()),
          remove(one));
    }
    return table;
  }

  private Button remove(KeptTerm one) {
    String verb = one.term().switchedOff() ? "templates.terms.switch.on" : "templates.terms.remove";
    Button button = new Button(getTranslation(verb), _ -> ask(one, getTranslation(verb)));
    button.setAriaLabel(
        getTranslation("templates.terms.of", getTranslation(verb), one.term().term()));
    return button;
  }

  private void ask(KeptTerm one, String verb) {
    TextArea comment = new TextArea(getTranslation("templates.terms.comment"));
    comment.setManualValidation(true);
    comment.setWidthFull();
    PasteLimit.on(comment, KeptTerm.LONGEST_COMMENT);
    Dialog dialog = new Dialog(comment);
    dialog.setHeaderTitle(getTranslation("templates.terms.of", verb, one.term().term()));
    dialog.setWidth("min(480px, 100vw - 32px)");
    dialog
        .getFooter()
        .add(
            new Button(getTranslation("uikit.dialog.cancel"), _ -> dialog.close()),
            new Button(
                verb,
                _ -> {
                  if (lists.remove(one, comment.getValue()) instanceof TermsOutcome.NoComment) {
                    comment.setErrorMessage(
                        getTranslation("templates.terms.comment.bad", KeptTerm.LONGEST_COMMENT));
                    comment.setInvalid(true);
                  } else {
                    dialog.close();
                    Toasts.did(getTranslation("templates.terms.gone", one.term().term()));
                    changed.run();
                  }
                }));
    dialog.open();
  }
}
