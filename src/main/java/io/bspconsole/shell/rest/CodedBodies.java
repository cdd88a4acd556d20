package io.bspconsole.shell.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses bodies in a coding such as gzip: 415, and in Accept-Encoding what is read (RFC 9110,
 * section 15.5.16). Nothing here undoes one, so they would only be broken JSON.
 */
@Configuration(proxyBeanMethods = false)
class CodedBodies implements WebMvcConfigurer, HandlerInterceptor {

  private static final String NO_CODING = "identity";

  private final MessageSource texts;

  CodedBodies(MessageSource texts) {
    this.texts = texts;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (coding == null || coding.isBlank() || coding.strip().equalsIgnoreCase(NO_CODING)) {
      return true;
    }
    String detail = texts.getMessage("shell.rest.coded", null, LocaleContextHolder.getLocale());
    ErrorResponseException refusal =
        new ErrorResponseException(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            ProblemDetail.forStatusAndDetail(HttpStatus.UNSUPPORTED_MEDIA_TYPE, detail),
            null);
    refusal.getHeaders().set(HttpHeaders.ACCEPT_ENCODING, NO_CODING);
    throw refusal;
  }
}
