package io.bspconsole.meta.internal;

import io.bspconsole.meta.MetaUnavailable;
import io.bspconsole.meta.SendOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Reads lists of the Graph API to their end. */
final class Paging {

  static final int PAGE = 100;

  /** More than any account has (6,000 templates); a list that goes on has lost its way. */
  private static final int MOST_PAGES = 200;

  private Paging() {}

  /**
   * All items, in Meta's order.
   *
   * <p>Meta's {@code next} address is not followed, as it could lead anywhere with our token; its
   * cursor is.
   *
   * @param call asks for the page after a cursor
   * @throws MetaUnavailable when a page cannot be read
   */
  static List<JsonNode> all(Function<@Nullable String, ResponseEntity<byte[]>> call) {
    List<JsonNode> items = new ArrayList<>();
    String after = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode body = page(call, after);
      body.path("data").values().stream().filter(JsonNode::isObject).forEach(items::add);
      String next = Fields.text(body.path("paging").path("cursors"), "after").orElse(null);
      if (next == null
          || next.equals(after)
          || Fields.text(body.path("paging"), "next").isEmpty()) {
        return items;
      }
      after = next;
    }
    throw new MetaUnavailable("Meta's list does not end");
  }

  private static JsonNode page(
      Function<@Nullable String, ResponseEntity<byte[]>> call, @Nullable String after) {
    return switch (Answer.to(() -> call.apply(after))) {
      case Answer.NotSent(String reason, Throwable cause) ->
          throw new MetaUnavailable(reason, cause);
      case Answer.CutOff(String reason, Throwable cause) ->
          throw new MetaUnavailable(reason, cause);
      case Answer.Reply reply -> {
        JsonNode body = reply.body();
        if (!reply.successful()) {
          throw unavailable(GraphError.outcome(reply));
        }
        if (body == null || !body.path("data").isArray()) {
          throw new MetaUnavailable("Meta's list cannot be read");
        }
        yield body;
      }
    };
  }

  static MetaUnavailable unavailable(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Refused(var error) ->
          new MetaUnavailable(error.code() + " " + error.message());
      case SendOutcome.TryLater(var error, Duration after) ->
          new MetaUnavailable(
              error.code() + " " + error.message(), after, error.code() == GraphError.APP_LIMIT);
      case SendOutcome.Uncertain(String reason) -> new MetaUnavailable(reason);
      case SendOutcome.Accepted _, SendOutcome.Done _ ->
          throw new IllegalStateException("an error cannot be accepted");
    };
  }
}
