package io.bspconsole.templates.api;

import io.bspconsole.clients.Standing;
import io.bspconsole.templates.check.CheckReport;
import io.bspconsole.templates.check.FindingWords;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Business refusals as problems (RFC 9457), in words of the caller's language. */
@Component
class Problems {

  private final MessageSource messages;
  private final FindingWords words;

  Problems(MessageSource messages, FindingWords words) {
    this.messages = messages;
    this.words = words;
  }

  /** 400: the request cannot be understood. */
  ErrorResponseException badRequest(String key) {
    return answer(HttpStatus.BAD_REQUEST, problem(HttpStatus.BAD_REQUEST, key));
  }

  /** 409: the request is fine, the state of things is not. */
  ErrorResponseException conflict(String key) {
    return answer(HttpStatus.CONFLICT, problem(HttpStatus.CONFLICT, key));
  }

  /** 409, for a client that nothing may be submitted for; says its standing. */
  ErrorResponseException standing(Standing standing) {
    ProblemDetail problem = problem(HttpStatus.CONFLICT, "standing");
    problem.setProperty("standing", standing.name());
    return answer(HttpStatus.CONFLICT, problem);
  }

  /** 422 with the findings, in the form of the check's own answer. */
  ErrorResponseException blocked(CheckReport report) {
    ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "blocked");
    CheckAnswer body = CheckAnswer.of(report, words, locale());
    problem.setProperty("accepted", body.accepted());
    problem.setProperty("findings", body.findings());
    return answer(HttpStatus.UNPROCESSABLE_CONTENT, problem);
  }

  private ProblemDetail problem(HttpStatus status, String key) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            status, messages.getMessage("templates.api." + key + ".detail", null, locale()));
    problem.setTitle(messages.getMessage("templates.api." + key + ".title", null, locale()));
    return problem;
  }

  private static ErrorResponseException answer(HttpStatus status, ProblemDetail problem) {
    return new ErrorResponseException(status, problem, null);
  }

  private Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
