package io.bspconsole.audit.internal;

import io.bspconsole.audit.ActorKind;
import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.Change;
import io.bspconsole.audit.Entry;
import io.bspconsole.audit.Entry.Detail;
import io.bspconsole.audit.Entry.What;
import io.bspconsole.audit.Entry.Who;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link EntryText} wrote. */
final class EntryReader {

  private static final JsonMapper JSON = JsonMapper.shared();

  private EntryReader() {}

  static Entry entry(
      ChainId chain,
      String clientName,
      byte[] entry,
      byte[] hash,
      byte @Nullable [] who,
      byte @Nullable [] what) {
    JsonNode json = JSON.readTree(entry);
    String clause = text(json, "clause");
    return new Entry(
        chain,
        clientName,
        json.path("seq").asLong(),
        Instant.parse(json.path("at").asString()),
        ActorKind.valueOf(json.path("by").asString()),
        Optional.ofNullable(text(json, "actor"))
            .flatMap(Uuids::parse)
            .map(PersonId::new)
            .orElse(null),
        detail(json, "who", who, EntryReader::who),
        json.path("action").asString(),
        json.path("on").asString(),
        json.path("id").asString(),
        json.path("name").asString(""),
        clause == null ? null : new ClauseCode(clause),
        detail(json, "what", what, EntryReader::what),
        HexFormat.of().formatHex(hash));
  }

  private static <T> Optional<Detail<T>> detail(
      JsonNode entry, String part, byte @Nullable [] body, Function<JsonNode, T> read) {
    if (entry.path(part).asString().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        body == null ? new Detail.Erased<>() : new Detail.Kept<>(read.apply(JSON.readTree(body))));
  }

  private static Who who(JsonNode json) {
    return new Who(
        json.path("name").asString(""),
        json.path("address").asString(""),
        json.path("agent").asString(""));
  }

  private static What what(JsonNode json) {
    List<Change> changes =
        json.path("changes")
            .valueStream()
            .map(change ->
                new Change(
                    change.path("field").asString(),
                    text(change, "before"),
                    text(change, "after"),
                    kind(change)))
            .toList();
    String began = text(json, "began");
    return new What(
        text(json, "subject"),
        text(json, "comment"),
        changes,
        began == null ? null : new What.Work(Instant.parse(began), json.path("steps").asInt(1)));
  }

  private static Change.Kind kind(JsonNode change) {
    if (change.path("masked").asBoolean(false)) {
      return Change.Kind.SECRET;
    }
    return change.path("person").asBoolean(false) ? Change.Kind.PERSON : Change.Kind.TEXT;
  }

  private static @Nullable String text(JsonNode json, String member) {
    return json.has(member) ? json.path(member).asString() : null;
  }
}
