package io.bspconsole.reviews.portfolio;

/** What a line of the report is about. */
public enum ReportBy {
  REVIEWER,
  CLIENT
}
