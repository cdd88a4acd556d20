package io.bspconsole.templates.api;

import io.bspconsole.templates.content.MalformedContent;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
  ProblemDetail malformed(MalformedContent problem) {
    return detail(HttpStatus.BAD_REQUEST, problem.messageKey());
  }

  @ExceptionHandler
  ProblemDetail tooLarge(PostedTemplate.TooLarge problem) {
    return detail(HttpStatus.CONTENT_TOO_LARGE, problem.messageKey());
  }

  private ProblemDetail detail(HttpStatus status, String key) {
    return ProblemDetail.forStatusAndDetail(
        status, messages.getMessage(key, null, LocaleContextHolder.getLocale()));
  }
}
