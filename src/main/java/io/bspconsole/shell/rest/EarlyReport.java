package io.bspconsole.shell.rest;

import java.io.IOException;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tomcat's report of an error, in our form. */
class EarlyReport extends ErrorReportValve {

  private static final Logger log = LoggerFactory.getLogger(EarlyReport.class);
  private static final int FIRST_ERROR = 400;

  private final EarlyAnswer answer;

  EarlyReport(EarlyAnswer answer) {
    this.answer = answer;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    if (response.getStatus() < FIRST_ERROR
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    try {
      answer.write(
          Objects.toString(request.getRequestURI(), ""),
          request,
          response.getResponse(),
          response.getStatus(),
          thrown);
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      log.debug("An error could not be reported", e); // the caller is gone
    }
  }
}
