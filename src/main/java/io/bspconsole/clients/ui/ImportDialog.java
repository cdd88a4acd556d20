package io.bspconsole.clients.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.clients.portfolio.ClientImport;
import io.bspconsole.clients.portfolio.ImportReport;
import io.bspconsole.clients.portfolio.ImportReport.RowProblem;
import io.bspconsole.uikit.DataTable;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.Toasts;
import io.bspconsole.uikit.Tone;
import java.util.List;

/** Takes a file of clients in: first it says row by row what would come of it, then it does it. */
class ImportDialog extends Dialog {

  /** More problems are not listed at once. */
  private static final int MOST = 500;

  private final transient ClientImport imports;
  private final transient Runnable done;
  private final Div report = new Div();
  private final Button run = new Button(getTranslation("clients.import.run.none"));
  private String csv = "";

  ImportDialog(ClientImport imports, Runnable done) {
    this.imports = imports;
    this.done = done;
    setHeaderTitle(getTranslation("clients.import.title"));
    addClassName("clients-dialog");
    report.addClassName("clients-report");
    Div form =
        new Div(
            new Paragraph(getTranslation("clients.import.text")),
            new ClientsUpload(this::check),
            report);
    form.addClassNames("bsp-form", "clients-import");
    add(form);
    run.addThemeVariants(ButtonVariant.PRIMARY);
    run.setEnabled(false);
    run.setDisableOnClick(true);
    run.addClickListener(_ -> run());
    getFooter().add(new Button(getTranslation("clients.import.close"), _ -> close()), run);
  }

  private void check(String text) {
    csv = text;
    ImportReport found = imports.check(text);
    show(found, "clients.import.would");
    run.setText(getTranslation("clients.import.run", found.good()));
    run.setEnabled(found.good() > 0);
  }

  private void run() {
    ImportReport made = imports.run(csv);
    csv = "";
    show(made, "clients.import.did");
    run.setVisible(false);
    Toasts.did(getTranslation("clients.import.done", made.written()));
    done.run();
  }

  private void show(ImportReport found, String key) {
    report.removeAll();
    if (found.fault() != null) {
      report.add(
          new Note(Tone.BAD, getTranslation("clients.import.fault." + found.fault().name())));
      return;
    }
    boolean clean = found.problems().isEmpty();
    report.add(
        new Note(
            clean ? Tone.GOOD : Tone.WARN,
            getTranslation(key, found.rows(), clean ? found.rows() : found.good(), found.bad())));
    if (!clean) {
      report.add(table(found.problems()));
    }
    if (found.problems().size() > MOST) {
      report.add(
          new Paragraph(getTranslation("clients.import.more", found.problems().size() - MOST)));
    }
  }

  private DataTable table(List<RowProblem> problems) {
    DataTable table =
        new DataTable(
            getTranslation("clients.import.problems"),
            getTranslation("clients.import.line"),
            getTranslation("clients.import.column"),
            getTranslation("clients.import.value"),
            getTranslation("clients.import.problem"));
    problems.stream()
        .limit(MOST)
        .forEach(problem ->
            table.row(
                new Span(Long.toString(problem.line())),
                new Span(problem.column()),
                new Span(problem.value()),
                new Span(getTranslation("clients.import.kind." + problem.kind().name()))));
    return table;
  }
}
