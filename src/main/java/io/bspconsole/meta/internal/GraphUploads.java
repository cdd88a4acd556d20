package io.bspconsole.meta.internal;

import io.bspconsole.kernel.KeptText;
import io.bspconsole.meta.MetaUploads;
import io.bspconsole.meta.SendOutcome;
import io.bspconsole.meta.UploadOutcome;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** {@link MetaUploads} over the Graph API. */
@Component
class GraphUploads implements MetaUploads {

  /** Characters. Those of Meta's examples have about 250. */
  private static final int LONGEST_HANDLE = 2_000;

  private static final Duration SOON = Duration.ofMinutes(1);

  /** How soon it is worth another try when an operator has to set something. */
  private static final Duration UNSET = Duration.ofMinutes(5);

  private static final String SIGNATURE = "?sig=";

  private final GraphUploadApi graph;
  private final MetaSettings settings;
  private final UploadSettings uploads;

  GraphUploads(GraphUploadApi graph, MetaSettings settings, UploadSettings uploads) {
    this.graph = graph;
    this.settings = settings;
    this.uploads = uploads;
  }

  @Override
  public UploadOutcome upload(String fileName, String type, byte[] content) {
    if (!settings.hasToken()) {
      return new UploadOutcome.Later(GraphTemplates.NO_TOKEN, UNSET);
    }
    if (uploads.appId().isBlank()) {
      return new UploadOutcome.Later("No app is set (META_APP_ID)", UNSET);
    }
    Answer begun =
        Answer.to(() ->
            graph.begin(settings.graphVersion(), uploads.appId(), fileName, content.length, type));
    return read(
        begun,
        answer -> Fields.text(answer, "id").filter(id -> id.startsWith("upload:")),
        session -> send(session, content));
  }

  private UploadOutcome send(String session, byte[] content) {
    int signature = session.indexOf(SIGNATURE);
    String id = signature < 0 ? session : session.substring(0, signature);
    String sig = signature < 0 ? null : session.substring(signature + SIGNATURE.length());
    // Meta documents the scheme OAuth here, and Bearer everywhere else.
    String authorization = "OAuth " + settings.accessToken();
    return read(
        Answer.to(() -> graph.send(settings.graphVersion(), id, sig, authorization, 0, content)),
        answer -> Fields.text(answer, "h").filter(handle -> handle.length() <= LONGEST_HANDLE),
        UploadOutcome.Uploaded::new);
  }

  private static UploadOutcome read(
      Answer answer,
      Function<JsonNode, Optional<String>> member,
      Function<String, UploadOutcome> next) {
    return switch (answer) {
      case Answer.NotSent(String reason, _) -> new UploadOutcome.Later(reason, SOON);
      case Answer.CutOff(String reason, _) -> new UploadOutcome.Later(reason, SOON);
      case Answer.Reply reply when !reply.successful() -> unsuccessful(reply);
      case Answer.Reply reply ->
          Optional.ofNullable(reply.body())
              .flatMap(member)
              .map(next)
              .orElseGet(
                  () -> new UploadOutcome.Later("HTTP " + reply.status() + ", unreadable", SOON));
    };
  }

  private static UploadOutcome unsuccessful(Answer.Reply reply) {
    return switch (GraphError.outcome(reply)) {
      case SendOutcome.Refused _ -> new UploadOutcome.NotTaken(words(reply));
      case SendOutcome.TryLater(_, Duration after) -> new UploadOutcome.Later(words(reply), after);
      case SendOutcome.Uncertain _ -> new UploadOutcome.Later(words(reply), SOON);
      case SendOutcome.Accepted _, SendOutcome.Done _ ->
          throw new IllegalStateException("an error cannot be accepted");
    };
  }

  private static String words(Answer.Reply reply) {
    JsonNode error = reply.body() == null ? null : reply.body().path("error");
    String words =
        error == null
            ? "HTTP " + reply.status()
            : Fields.words(error, "error_user_msg")
                .or(() -> Fields.words(error, "message"))
                .orElse("HTTP " + reply.status());
    return KeptText.cut(words, KeptText.EXPLANATION);
  }
}
