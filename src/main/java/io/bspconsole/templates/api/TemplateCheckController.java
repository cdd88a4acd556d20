package io.bspconsole.templates.api;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.templates.check.FindingWords;
import io.bspconsole.templates.check.TemplateCheck;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checks a template without storing anything. Open to keys of the provider and of any client. */
@RestController
class TemplateCheckController {

  private final TemplateCheck check;
  private final FindingWords words;
  private final CurrentActor actors;

  TemplateCheckController(TemplateCheck check, FindingWords words, CurrentActor actors) {
    this.check = check;
    this.words = words;
    this.actors = actors;
  }

  @Operation(
      summary = "Check a template",
      description =
          "Takes the body of Meta's POST /{WABA_ID}/message_templates and answers with what Meta,"
              + " the WhatsApp Business Policy or the provider would object to. Nothing is stored.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(type = "object"))))
  @PostMapping(
      path = "/api/v1/template-checks",
      consumes = {MediaType.APPLICATION_JSON_VALUE, PostedTemplate.JSON_SUFFIX},
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  CheckAnswer check(HttpServletRequest request) throws IOException {
    if (!actors.get().anywhere().contains(Permission.TEMPLATE_CHECK)) {
      throw new AccessDeniedException(Permission.TEMPLATE_CHECK);
    }
    return CheckAnswer.of(
        check.check(PostedTemplate.read(request)), words, LocaleContextHolder.getLocale());
  }
}
