package io.bspconsole.templates.api;

import io.bspconsole.templates.content.MalformedContent;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers bodies that are no templates. */
@RestControllerAdvice(basePackageClasses = PostedTemplate.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PostedTemplateAdvice {

  private final MessageSource messages;

  PostedTemplateAdvice(MessageSource messages) {
    this.messages = messages;
  }

  @ExceptionHandler
  ProblemDetail malformed(MalformedContent problem, HttpServletRequest request) {
    return detail(HttpStatus.BAD_REQUEST, problem.messageKey(), request);
  }

  @ExceptionHandler
  ProblemDetail tooLarge(PostedTemplate.TooLarge problem, HttpServletRequest request) {
    return detail(HttpStatus.CONTENT_TOO_LARGE, "check.malformed.large", request);
  }

  private ProblemDetail detail(HttpStatus status, String key, HttpServletRequest request) {
    return ProblemDetail.forStatusAndDetail(
        status, messages.getMessage(key, null, ReaderLanguage.of(request)));
  }
}
