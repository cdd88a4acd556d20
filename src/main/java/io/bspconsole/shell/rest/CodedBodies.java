package io.bspconsole.shell.rest;

import io.bspconsole.kernel.ContentCoding;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses bodies in a coding such as gzip: 415, and in Accept-Encoding what is read (RFC 9110,
 * section 15.5.16). Nothing here undoes one, so they would only be broken JSON.
 */
final class CodedBodies implements HandlerInterceptor {

  private final MessageSource texts;

  CodedBodies(MessageSource texts) {
    this.texts = texts;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (ContentCoding.isNone(request.getHeader(HttpHeaders.CONTENT_ENCODING))) {
      return true;
    }
    String detail = texts.getMessage("shell.rest.coded", null, LocaleContextHolder.getLocale());
    ErrorResponseException refusal =
        new ErrorResponseException(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            ProblemDetail.forStatusAndDetail(HttpStatus.UNSUPPORTED_MEDIA_TYPE, detail),
            null);
    refusal.getHeaders().set(HttpHeaders.ACCEPT_ENCODING, ContentCoding.IDENTITY);
    throw refusal;
  }
}
