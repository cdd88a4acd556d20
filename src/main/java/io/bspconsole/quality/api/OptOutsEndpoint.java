package io.bspconsole.quality.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.UnusableParameter;
import io.bspconsole.quality.OptOut;
import io.bspconsole.quality.OptOuts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/clients/{clientId}/opt-outs}. */
@RestController
@RequestMapping(
    path = "/api/v1/clients/{clientId}/opt-outs",
    produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "Opt-outs")
class OptOutsEndpoint {

  private final OptOuts optOuts;

  OptOutsEndpoint(OptOuts optOuts) {
    this.optOuts = optOuts;
  }

  @GetMapping
  @Operation(
      summary = "Export what people chose in WhatsApp about messages",
      description =
          "The last choice of each person by number and category; stop means that nothing more of"
              + " the kind may be sent. personHash is the SHA-256, in hex, of the person’s number"
              + " in digits with the country code: hash your own list to find them. At most 1,000"
              + " at once; pass next as after for the following page.")
  Page list(
      @PathVariable String clientId,
      @Parameter(description = "The page's size, 1 to 1,000")
          @RequestParam(defaultValue = "200")
          @Min(1) @Max(OptOuts.LONGEST_PAGE) int limit,
      @Parameter(description = "The cursor that the page before gave as next")
          @RequestParam(required = false)
          @Nullable String after) {
    ClientId client = ClientId.parse(clientId).orElseThrow(NotFound::new);
    if (after != null && !OptOuts.isCursor(after)) {
      throw new UnusableParameter("after");
    }
    List<OptOut> page = optOuts.after(client, after, limit);
    return new Page(page, page.size() < limit ? null : OptOuts.cursor(page.getLast()));
  }

  /** A page, with the cursor of the one after it; null on the last. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "OptOutPage")
  record Page(List<OptOut> optOuts, @Nullable String next) {}
}
