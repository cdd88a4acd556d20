package io.bspconsole.templates.api;

import io.bspconsole.clients.Waba;
import io.bspconsole.clients.Wabas;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.UnusableParameter;
import io.bspconsole.templates.CreateOutcome;
import io.bspconsole.templates.OpenDraft;
import io.bspconsole.templates.SubmitOutcome;
import io.bspconsole.templates.TemplateCursor;
import io.bspconsole.templates.Templates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The templates of one client. Foreign and unknown ids get the same 404. */
@RestController
@RequestMapping(
    path = "/api/v1/clients/{clientId}/templates",
    produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "Templates")
class TemplatesController {

  private final Templates templates;
  private final Wabas wabas;
  private final Problems problems;

  TemplatesController(Templates templates, Wabas wabas, Problems problems) {
    this.templates = templates;
    this.wabas = wabas;
    this.problems = problems;
  }

  @GetMapping
  @Operation(
      summary = "List templates, changed last first",
      description =
          "At most 200 at once; pass next as after for the following page. held=true lists those"
              + " that nobody should send.")
  TemplateListAnswer list(
      @PathVariable String clientId,
      @ParameterObject TemplateQuery query,
      @Parameter(description = "The page's size, 1 to 200")
          @RequestParam(defaultValue = "50")
          @Min(1) @Max(Templates.LONGEST_PAGE) int limit,
      @Parameter(description = "The cursor that the page before gave as next")
          @RequestParam(required = false)
          @Nullable String after) {
    ClientId client = client(clientId);
    if (after != null && TemplateCursor.parse(after).isEmpty()) {
      throw new UnusableParameter("after");
    }
    return TemplateListAnswer.of(templates.find(client, query.filter(), after, limit));
  }

  @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, PostedTemplate.JSON_SUFFIX})
  @Operation(
      summary = "Create a template as a draft",
      description =
          "The body is the one of Meta's POST /{WABA_ID}/message_templates. waba is Meta's id of"
              + " the account, needed only when the client has several. 409 when the name is taken"
              + " in that language, 422 with the check's findings when there is no usable name or"
              + " language, or a part is far larger than any template needs, 413 above 1 MB.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(type = "object"))))
  @ResponseStatus(HttpStatus.CREATED)
  @ApiResponse(responseCode = "409", ref = "#/components/responses/Conflict")
  @ApiResponse(responseCode = "422", ref = "#/components/responses/Blocked")
  ResponseEntity<TemplateAnswer> create(
      @PathVariable String clientId,
      @RequestParam(required = false) @Nullable String waba,
      HttpServletRequest request)
      throws IOException {
    ClientId client = client(clientId);
    return switch (templates.create(
        client, account(client, waba).id(), PostedTemplate.read(request))) {
      case CreateOutcome.Created(TemplateId id, _) ->
          ResponseEntity.created(URI.create("/api/v1/clients/" + client + "/templates/" + id))
              .body(TemplateAnswer.of(templates.get(client, id)));
      case CreateOutcome.NameTaken _ -> throw problems.conflict("name-taken");
      case CreateOutcome.NotKept(var report) -> throw problems.blocked(report);
      case CreateOutcome.Unusable(var report) -> throw problems.blocked(report);
    };
  }

  @GetMapping("/{templateId}")
  @Operation(summary = "Read a template with both of its states and all versions")
  TemplateAnswer read(@PathVariable String clientId, @PathVariable String templateId) {
    return TemplateAnswer.of(templates.get(client(clientId), template(templateId)));
  }

  @PostMapping("/{templateId}/submission")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Send the open draft for review",
      description =
          "409 when there is nothing to send or the client may not submit, 422 with the findings"
              + " when the check blocks it.")
  @ApiResponse(responseCode = "409", ref = "#/components/responses/Conflict")
  @ApiResponse(responseCode = "422", ref = "#/components/responses/Blocked")
  SubmissionAnswer submit(@PathVariable String clientId, @PathVariable String templateId) {
    ClientId client = client(clientId);
    TemplateId template = template(templateId);
    OpenDraft draft = templates.get(client, template).draft();
    int revision = draft == null ? 0 : draft.revision();
    return switch (templates.submit(client, template, revision)) {
      case SubmitOutcome.Submitted(int number) -> new SubmissionAnswer(number);
      case SubmitOutcome.Blocked(var report) -> throw problems.blocked(report);
      case SubmitOutcome.Conflict _ -> throw problems.conflict("changed");
      case SubmitOutcome.NothingToSubmit _ -> throw problems.conflict("nothing-to-submit");
      case SubmitOutcome.ClientMayNotSubmit(var standing) -> throw problems.standing(standing);
    };
  }

  private Waba account(ClientId client, @Nullable String metaId) {
    List<Waba> all = wabas.of(client).stream().filter(Waba::isConnected).toList();
    if (metaId != null) {
      return all.stream()
          .filter(waba -> waba.metaId().value().equals(metaId))
          .findFirst()
          .orElseThrow(NotFound::new);
    }
    if (all.size() != 1) {
      throw problems.badRequest("which-account");
    }
    return all.getFirst();
  }

  private static ClientId client(String id) {
    return ClientId.parse(id).orElseThrow(NotFound::new);
  }

  private static TemplateId template(String id) {
    return TemplateId.parse(id).orElseThrow(NotFound::new);
  }

  /**
   * @param version the number of the version that waits for review now
   */
  record SubmissionAnswer(int version) {}
}
