package io.bspconsole.reviews.ui;

import io.bspconsole.kernel.TableForm;
import io.bspconsole.reviews.portfolio.ReportBy;
import io.bspconsole.reviews.portfolio.ReviewReport;
import io.bspconsole.reviews.portfolio.ReviewReport.Line;
import io.bspconsole.uikit.FileDownload;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The report for spreadsheets. */
final class ReportDownload extends FileDownload {

  private static final List<String> COLUMNS =
      List.of(
          "name",
          "decided",
          "due",
          "in_time",
          "percent_in_time",
          "median_working_minutes",
          "longest_working_minutes",
          "id");

  ReportDownload(ReviewReport report, ReportBy by, int days, TableForm form) {
    super(
        "reviews-by-" + by.name().toLowerCase(Locale.ROOT),
        form,
        out -> write(report.export(by, days), form, out));
  }

  static void write(List<Line> lines, TableForm form, OutputStream to) {
    TableForm.Table table = form.begin(to, COLUMNS);
    for (Line line : lines) {
      table.row(
          Arrays.asList(
              line.name(),
              line.decided(),
              line.timed(),
              line.inTime(),
              line.percentInTime(),
              line.median().toMinutes(),
              line.longest().toMinutes(),
              line.id().toString()));
    }
    table.finish();
  }
}
