package io.bspconsole.audit.internal;

import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.Change;
import io.bspconsole.audit.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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
    ObjectNode json = JSON.createObjectNode();
    json.put("v", 1);
    json.put("chain", chain.toString());
    json.put("seq", seq);
    json.put("who", HEX.formatHex(who));
    json.put("what", HEX.formatHex(what));
    Stamp stamp = deed.stamp();
    json.put("at", time(stamp.at()));
    json.put("by", stamp.kind().name());
    if (stamp.actor() != null) {
      json.put("actor", stamp.actor().toString());
    }
    json.put("action", deed.action().name());
    json.put("on", deed.subject().kind().name());
    json.put("id", deed.subject().id());
    put(json, "name", shownName(deed.subject()));
    put(json, "clause", deed.clause() == null ? null : deed.clause().value());
    put(json, "erased", deed.erased());
    return bytes(json);
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
    ObjectNode json = JSON.createObjectNode();
    json.put("name", stamp.name());
    put(json, "address", stamp.address());
    put(json, "agent", stamp.agent());
    return bytes(json);
  }

  /** Values before and after, and words; empty where there are none. */
  static byte[] what(Deed deed) {
    ObjectNode json = JSON.createObjectNode();
    if (deed.subject().kind() == Subject.Kind.PERSON) {
      put(json, "subject", deed.subject().name());
    }
    put(json, "comment", deed.comment());
    if (!deed.changes().isEmpty()) {
      ArrayNode changes = json.putArray("changes");
      deed.changes().forEach(change -> add(changes.addObject(), change));
    }
    if (deed.work() != null) {
      json.put("began", time(deed.work().began()));
      json.put("steps", deed.work().steps());
    }
    return json.isEmpty() ? new byte[0] : bytes(json);
  }

  private static void add(ObjectNode json, Change change) {
    json.put("field", change.field());
    switch (change.kind()) {
      case TEXT -> {}
      case SECRET -> json.put("masked", true);
      case PERSON -> json.put("person", true);
    }
    if (change.before() != null) {
      json.put("before", change.before());
    }
    if (change.after() != null) {
      json.put("after", change.after());
    }
  }

  static String time(Instant at) {
    return TIME.format(at);
  }

  private static void put(ObjectNode json, String member, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      json.put(member, value);
    }
  }

  private static byte[] bytes(ObjectNode json) {
    // By way of a string, because half a surrogate pair, which has no UTF-8, becomes ? there.
    return JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
  }
}
