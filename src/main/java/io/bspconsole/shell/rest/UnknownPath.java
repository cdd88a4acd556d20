package io.bspconsole.shell.rest;

import io.bspconsole.kernel.NotFound;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * Answers as REST does where no endpoint is; Vaadin would answer with a page. It stands behind the
 * endpoints, so that one that exists can say 405, 406 or 415 for itself.
 */
@Component
class UnknownPath extends SimpleUrlHandlerMapping {

  private static final int BEHIND_ENDPOINTS = 10;

  UnknownPath() {
    setOrder(BEHIND_ENDPOINTS);
    HandlerMethod nothing =
        new HandlerMethod(this, ClassUtils.getMethod(UnknownPath.class, "nothing"));
    // The pages that show the API are files, for which a resource handler stands behind this.
    setUrlMap(
        Map.of("/api", nothing, "/api/", nothing, "/api/{part:(?!swagger-ui$).*}/**", nothing));
  }

  /** Called for each such path. */
  public void nothing() {
    throw new NotFound();
  }
}
