package io.bspconsole.shell.rest;

import io.bspconsole.kernel.NotFound;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers as REST does where no endpoint is; Vaadin would answer with a page. */
@Hidden
@RestController
class UnknownPath {

  /** The pages that show the API are files, for which a resource handler stands behind this. */
  @RequestMapping({"/api", "/api/{part:(?!swagger-ui$).*}/**"})
  void nothing() {
    throw new NotFound();
  }
}
