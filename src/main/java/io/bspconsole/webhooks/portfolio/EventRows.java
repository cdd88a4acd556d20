package io.bspconsole.webhooks.portfolio;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.webhooks.EventState;
import io.bspconsole.webhooks.Problem;
import io.bspconsole.webhooks.Reading;
import io.bspconsole.webhooks.internal.EventReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what {@link EventQueries} found. */
final class EventRows {

  /** How many bytes of a delivery are shown. */
  static final int BEGINNING = 64 * 1024;

  /** Stands where an event has no client; what is read for it is shown and never applied. */
  private static final ClientId NOBODY = new ClientId(new UUID(0, 0));

  /** How soon somebody should look at what needs people, unless they say otherwise. */
  private static final Duration ATTEND = Duration.ofDays(1);

  private EventRows() {}

  static EventDetails wholeEvent(ResultSet row) throws SQLException {
    return new EventDetails.OfEvent(
        event(row),
        EventReader.indented(row.getString("value")),
        row.getInt("attempts"),
        row.getInt("misses"),
        row.getTimestamp("due_at").toInstant(),
        instant(row, "settled_at"),
        closing(row));
  }

  static EventDetails wholeDelivery(ResultSet row) throws SQLException {
    byte[] beginning = row.getBytes("beginning");
    Optional<String> text = text(beginning);
    return new EventDetails.OfDelivery(
        delivery(row),
        text.orElseGet(() -> HexFormat.ofDelimiter(" ").formatHex(beginning)),
        text.isEmpty(),
        row.getLong("size"),
        closing(row));
  }

  private static @Nullable EventClosing closing(ResultSet row) throws SQLException {
    Instant at = instant(row, "closed_at");
    String reason = row.getString("closed_reason");
    return at == null || reason == null || state(row) != EventState.CLOSED
        ? null
        : new EventClosing(row.getString("closer_name"), at, reason);
  }

  private static EventState state(ResultSet row) throws SQLException {
    return EventState.valueOf(row.getString("state"));
  }

  static EventRow event(ResultSet row) throws SQLException {
    byte[] client = row.getBytes("client_id");
    String account = row.getString("waba_meta_id");
    String value = row.getString("value");
    ClientId owner = client == null ? null : new ClientId(Uuids.of(client));
    Reading reading =
        value == null || account == null
            ? null
            : EventReader.read(
                owner == null ? NOBODY : owner,
                new MetaId(account),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("field"),
                value);
    return new EventRow(
        Uuids.of(row.getBytes("id")),
        row.getTimestamp("received_at").toInstant(),
        row.getTimestamp("occurred_at").toInstant(),
        instant(row, "stated_at"),
        owner,
        row.getString("client_name"),
        account,
        row.getString("field"),
        state(row),
        problem(row),
        reading,
        care(row));
  }

  static EventRow delivery(ResultSet row) throws SQLException {
    return new EventRow(
        Uuids.of(row.getBytes("id")),
        row.getTimestamp("received_at").toInstant(),
        row.getTimestamp("occurred_at").toInstant(),
        null,
        null,
        null,
        null,
        null,
        state(row),
        problem(row),
        null,
        EventCare.NONE);
  }

  private static EventCare care(ResultSet row) throws SQLException {
    byte[] owner = row.getBytes("owner_id");
    Instant chosen = instant(row, "attend_by");
    boolean waits = state(row).needsPeople();
    return new EventCare(
        owner == null ? null : new PersonId(Uuids.of(owner)),
        row.getString("owner_name"),
        chosen == null && waits ? row.getTimestamp("received_at").toInstant().plus(ATTEND) : chosen,
        row.getInt("replays"),
        instant(row, "replayed_at"),
        row.getString("routed_from"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable Problem problem(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("problem")).flatMap(Problem::parse).orElse(null);
  }

  /**
   * Empty where it is not UTF-8; a character cut in two at the end of a long one does not count.
   */
  private static Optional<String> text(byte[] bytes) {
    for (int cut = 0; cut < 4 && cut <= bytes.length; cut++) {
      try {
        return Optional.of(
            StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut))
                .toString());
      } catch (CharacterCodingException _) {
        if (bytes.length < BEGINNING) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
