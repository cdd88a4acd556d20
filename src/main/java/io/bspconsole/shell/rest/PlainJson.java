package io.bspconsole.shell.rest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * JSON that is no problem is answered as {@code application/json}, whichever of its relatives a
 * caller accepts: one who asks for {@code application/problem+json} is to tell by the type whether
 * he got one, and what answers monitoring is to say nothing of the framework.
 */
@ControllerAdvice
class PlainJson implements ResponseBodyAdvice<Object> {

  private static final String SUFFIX = "json";

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returned,
      MediaType selected,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    HttpHeaders headers = response.getHeaders();
    if (SUFFIX.equals(selected.getSubtypeSuffix())
        && headers.getContentType() == null
        && !(body instanceof ProblemDetail)) {
      headers.setContentType(MediaType.APPLICATION_JSON);
    }
    return body;
  }
}
