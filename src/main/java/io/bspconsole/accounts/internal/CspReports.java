package io.bspconsole.accounts.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes what browsers report of the strict policy. Anybody can write here, so a report is counted
 * ({@code console.csp.reports}), shown in the log at debug, and kept nowhere.
 */
@RestController
class CspReports {

  static final String PATH = "/csp-reports";

  private static final Logger log = LoggerFactory.getLogger(CspReports.class);
  private static final int LONGEST = 8 * 1024;

  private final Counter reports;

  CspReports(MeterRegistry meters) {
    reports = meters.counter("console.csp.reports");
  }

  @PostMapping(PATH)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void report(HttpServletRequest request) throws IOException {
    reports.increment();
    if (log.isDebugEnabled()) {
      byte[] start = request.getInputStream().readNBytes(LONGEST);
      String text = new String(start, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", " ");
      log.debug("{}", Secret.masked(text));
    }
  }
}
