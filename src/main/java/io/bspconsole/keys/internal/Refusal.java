package io.bspconsole.keys.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Problem details (RFC 9457) for calls that never reach an endpoint. */
@Component
class Refusal {

  private final MessageSource texts;
  private final LocaleResolver languages;
  private final JsonMapper json;

  Refusal(MessageSource texts, LocaleResolver languages, JsonMapper json) {
    this.texts = texts;
    this.languages = languages;
    this.json = json;
  }

  /** Answers with a problem, in the caller's language. */
  void write(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
      throws IOException {
    String detail = texts.getMessage(key, null, languages.resolveLocale(request));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(json.writeValueAsBytes(ProblemDetail.forStatusAndDetail(status, detail)));
  }
}
