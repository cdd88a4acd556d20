package io.bspconsole.audit.internal;

import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.Change;
import io.bspconsole.audit.Subject;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bytes of which an entry consists: one line of JSON in UTF-8, members always in the same
 * order, absent ones left out. The first five are always there and have a fixed width but for the
 * number, so that a checker need not understand JSON: {@code v, chain, seq, who, what}. The last
 * two are the commitments to the details, or empty where there are none.
 */
final class EntryText {

  /** ISO 8601 in UTC, always with six digits of the second. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private static final HexFormat HEX = HexFormat.of();
  private static final JsonMapper JSON = JsonMapper.shared();

  private EntryText() {}

  /** The canonical bytes of an entry. */
  static byte[] entry(ChainId chain, long seq, Deed deed, byte[] who, byte[] what) {
    Stamp stamp = deed.stamp();
    return bytes(json -> {
      json.writeNumberProperty("v", 1);
      json.writeStringProperty("chain", chain.toString());
      json.writeNumberProperty("seq", seq);
      json.writeStringProperty("who", HEX.formatHex(who));
      json.writeStringProperty("what", HEX.formatHex(what));
      json.writeStringProperty("at", time(stamp.at()));
      json.writeStringProperty("by", stamp.kind().name());
      if (stamp.actor() != null) {
        json.writeStringProperty("actor", stamp.actor().toString());
      }
      json.writeStringProperty("action", deed.action().name());
      json.writeStringProperty("on", deed.subject().kind().name());
      json.writeStringProperty("id", deed.subject().id());
      put(json, "name", shownName(deed.subject()));
      put(json, "clause", deed.clause() == null ? null : deed.clause().value());
      put(json, "erased", deed.erased());
    });
  }

  /** The name of a subject as the chain may keep it: that of a person is a detail. */
  static String shownName(Subject subject) {
    return subject.kind() == Subject.Kind.PERSON ? "" : subject.name();
  }

  /** Who did it and from where; empty for Meta and the console. */
  static byte[] who(Stamp stamp) {
    if (stamp.actor() == null) {
      return new byte[0];
    }
    return bytes(json -> {
      json.writeStringProperty("name", stamp.name());
      put(json, "address", stamp.address());
      put(json, "agent", stamp.agent());
    });
  }

  /** Values before and after, and words; empty where there are none. */
  static byte[] what(Deed deed) {
    String subject = deed.subject().kind() == Subject.Kind.PERSON ? deed.subject().name() : "";
    String comment = Objects.requireNonNullElse(deed.comment(), "");
    if (subject.isEmpty() && comment.isEmpty() && deed.changes().isEmpty() && deed.work() == null) {
      return new byte[0];
    }
    return bytes(json -> {
      put(json, "subject", subject);
      put(json, "comment", comment);
      if (!deed.changes().isEmpty()) {
        json.writeArrayPropertyStart("changes");
        deed.changes().forEach(change -> write(json, change));
        json.writeEndArray();
      }
      if (deed.work() != null) {
        json.writeStringProperty("began", time(deed.work().began()));
        json.writeNumberProperty("steps", deed.work().steps());
      }
    });
  }

  private static void write(JsonGenerator json, Change change) {
    json.writeStartObject();
    json.writeStringProperty("field", change.field());
    switch (change.kind()) {
      case TEXT -> {}
      case SECRET -> json.writeBooleanProperty("masked", true);
      case PERSON -> json.writeBooleanProperty("person", true);
    }
    if (change.before() != null) {
      json.writeStringProperty("before", change.before());
    }
    if (change.after() != null) {
      json.writeStringProperty("after", change.after());
    }
    json.writeEndObject();
  }

  static String time(Instant at) {
    return TIME.format(at);
  }

  private static void put(JsonGenerator json, String member, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      json.writeStringProperty(member, value);
    }
  }

  private static byte[] bytes(Consumer<JsonGenerator> members) {
    // By way of a string, because half a surrogate pair, which has no UTF-8, becomes ? there.
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      members.accept(json);
      json.writeEndObject();
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
