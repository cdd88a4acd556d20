package io.bspconsole.clients.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.Clients;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.portfolio.ClientFilter;
import io.bspconsole.clients.portfolio.ClientPage;
import io.bspconsole.clients.portfolio.ClientRegister;
import io.bspconsole.clients.portfolio.Direction;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.UnusableParameter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/clients}. */
@RestController
@RequestMapping(
    path = "/api/v1/clients",
    produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "Clients")
class ClientsEndpoint {

  private final ClientRegister register;
  private final Clients clients;
  private final CurrentActor current;

  ClientsEndpoint(ClientRegister register, Clients clients, CurrentActor current) {
    this.register = register;
    this.clients = clients;
    this.current = current;
  }

  @GetMapping
  @Operation(
      summary = "Lists clients by name",
      description = "A key of the provider sees all clients, a key of a client only its own.")
  Page list(
      @Parameter(description = "The page's size, 1 to 200")
          @RequestParam(defaultValue = "50")
          @Min(1) @Max(ClientRegister.LARGEST_PAGE) int limit,
      @Parameter(description = "The cursor that the page before gave as next")
          @RequestParam(required = false)
          @Nullable UUID after) {
    Actor actor = current.get();
    if (!actor.isStaff()) {
      if (after != null) {
        throw new UnusableParameter("after"); // no page of a client's key has a next one
      }
      return new Page(
          actor.clients().stream()
              .sorted(Comparator.comparing(ClientId::value))
              .map(clients::get)
              .map(Client::of)
              .toList(),
          null);
    }
    ClientPage page =
        register.find(
            ClientFilter.all(), after == null ? null : after.toString(), Direction.AFTER, limit);
    if (after != null && page.before() == null) {
      throw new UnusableParameter("after"); // the register began anew, as it does for people
    }
    return new Page(page.clients().stream().map(Client::of).toList(), page.after());
  }

  /** A page, with the cursor of the one after it; null on the last. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "ClientPage")
  record Page(List<Client> clients, @Nullable String next) {}

  /** A client as it goes over the wire. */
  record Client(
      UUID id, String name, String legalName, String city, Standing standing, Instant createdAt) {

    static Client of(ClientSummary client) {
      return new Client(
          client.id().value(),
          client.name(),
          client.legalName(),
          client.city(),
          client.standing(),
          client.createdAt());
    }
  }
}
