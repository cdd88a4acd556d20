package io.bspconsole.reviews.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.bspconsole.reviews.portfolio.ReportBy;
import io.bspconsole.reviews.portfolio.ReviewReport;
import io.bspconsole.reviews.portfolio.ReviewReport.Line;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report as comma-separated values (RFC 4180), in UTF-8. */
final class ReportDownload implements DownloadHandler {

  private static final String HEADER =
      "name,decided,due,in_time,percent_in_time,median_working_minutes,longest_working_minutes";

  private final transient ReviewReport report;
  private final ReportBy by;
  private final int days;

  ReportDownload(ReviewReport report, ReportBy by, int days) {
    this.report = report;
    this.by = by;
    this.days = days;
  }

  @Override
  public void handleDownloadRequest(DownloadEvent event) throws IOException {
    event.setFileName("reviews-by-" + by.name().toLowerCase(Locale.ROOT) + ".csv");
    event.setContentType("text/csv;charset=utf-8");
    event.getOutputStream().write(write().getBytes(StandardCharsets.UTF_8));
  }

  String write() {
    return report.lines(by, days).stream()
        .map(ReportDownload::line)
        .collect(Collectors.joining("\r\n", HEADER + "\r\n", "\r\n"));
  }

  private static String line(Line line) {
    Integer percent = line.percentInTime();
    return String.join(
        ",",
        cell(line.name()),
        Integer.toString(line.decided()),
        Integer.toString(line.timed()),
        Integer.toString(line.inTime()),
        percent == null ? "" : percent.toString(),
        Long.toString(line.median().toMinutes()),
        Long.toString(line.longest().toMinutes()));
  }

  /** A name that a spreadsheet would take for a formula gets an apostrophe before it. */
  static String cell(String text) {
    String shown = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    return "\"" + shown.replace("\"", "\"\"") + "\"";
  }
}
