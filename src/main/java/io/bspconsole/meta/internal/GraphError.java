package io.bspconsole.meta.internal;

import io.bspconsole.meta.MetaErrors;
import io.bspconsole.meta.SendOutcome;
import io.bspconsole.meta.SendOutcome.MetaError;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an answer that is no success means: Meta's error envelope ("Handle errors" of the Graph
 * API), read leniently, or none at all.
 *
 * <ul>
 *   <li>A code that {@link MetaErrors} knows is treated as that table says.
 *   <li>Any other: a fault that passes, by {@code is_transient} or the HTTP status, waits a little;
 *       the rest is a refusal, and would come again.
 *   <li>No envelope: a gateway spoke, not Meta. 503 and 429 mean that nothing was taken; after any
 *       other 5xx nobody knows; the rest (a wrong address, a proxy) waits for an operator.
 * </ul>
 */
final class GraphError {

  /** Calls of the app as a whole are limited; 80007 and 80008 say so of one account alone. */
  static final int APP_LIMIT = 4;

  private static final Duration PASSING = Duration.ofSeconds(15);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration LONG = Duration.ofMinutes(5);

  private GraphError() {}

  static SendOutcome outcome(Answer.Reply reply) {
    JsonNode envelope = reply.body() == null ? null : reply.body().path("error");
    if (envelope == null || !envelope.isObject()) {
      return withoutEnvelope(reply);
    }
    MetaError error = read(envelope);
    Optional<Duration> wait = wait(error.code(), error.subcode(), envelope, reply);
    return wait.isPresent()
        ? new SendOutcome.TryLater(error, wait.get())
        : new SendOutcome.Refused(error);
  }

  private static Optional<Duration> wait(
      int code, @Nullable Integer subcode, JsonNode envelope, Answer.Reply reply) {
    Duration wait = MetaErrors.find(code, subcode).map(known -> wait(known, reply)).orElse(null);
    if (wait == null && reply.status() == 429) {
      wait = RateLimit.wait(reply.headers()).orElse(MINUTE);
    }
    if (wait == null && (reply.status() >= 500 || isTransient(envelope))) {
      wait = PASSING;
    }
    return Optional.ofNullable(wait);
  }

  private static @Nullable Duration wait(MetaErrors.Entry known, Answer.Reply reply) {
    return switch (known.treatment()) {
      case RETRY -> known.least();
      case WAIT -> RateLimit.wait(reply.headers()).orElse(known.least());
      case NEVER -> null;
    };
  }

  private static boolean isTransient(JsonNode envelope) {
    JsonNode value = envelope.path("is_transient");
    return value.isBoolean() ? value.booleanValue() : value.toString().contains("true");
  }

  private static SendOutcome withoutEnvelope(Answer.Reply reply) {
    String words = "HTTP " + reply.status() + " without Meta's error envelope";
    return switch (reply.status()) {
      case 429, 503 ->
          new SendOutcome.TryLater(
              new MetaError(0, null, words, null), RateLimit.wait(reply.headers()).orElse(MINUTE));
      default ->
          reply.status() >= 500
              ? new SendOutcome.Uncertain(words)
              : new SendOutcome.TryLater(new MetaError(0, null, words, null), LONG);
    };
  }

  private static MetaError read(JsonNode envelope) {
    Integer code = Fields.number(envelope, "code");
    String message = Fields.words(envelope, "message").orElse("no message");
    String details = Fields.words(envelope.path("error_data"), "details").orElse(message);
    return new MetaError(
        code == null ? 0 : code,
        Fields.number(envelope, "error_subcode"),
        details.equals(message) ? message : message + ": " + details,
        forPeople(envelope));
  }

  private static @Nullable String forPeople(JsonNode envelope) {
    String words =
        Stream.of("error_user_title", "error_user_msg")
            .map(name -> Fields.words(envelope, name).orElse(null))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(": "));
    return words.isEmpty() ? null : words;
  }
}
