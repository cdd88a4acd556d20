package io.bspconsole.audit.internal;

import io.bspconsole.audit.Change;
import io.bspconsole.audit.Entry;
import io.bspconsole.audit.Entry.Detail;
import io.bspconsole.audit.Entry.What;
import io.bspconsole.kernel.Uuids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads changes from one person to another with the names that these have now. Whoever is not known
 * here, as in the trail of a client that another console had, stays an id.
 */
@Component
class ChangedPeople {

  private final JdbcClient jdbc;

  ChangedPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Entry named(Entry entry) {
    return named(List.of(entry)).getFirst();
  }

  List<Entry> named(List<Entry> entries) {
    List<byte[]> ids =
        entries.stream()
            .flatMap(entry -> changes(entry).stream())
            .filter(change -> change.kind() == Change.Kind.PERSON)
            .flatMap(change -> Stream.of(id(change.before()), id(change.after())))
            .flatMap(Optional::stream)
            .distinct()
            .map(Uuids::bytes)
            .toList();
    if (ids.isEmpty()) {
      return entries;
    }
    Map<UUID, String> names = new HashMap<>();
    jdbc.sql("SELECT id, name FROM person WHERE id IN (:ids)")
        .param("ids", ids)
        .query(row -> {
          names.put(Uuids.of(row.getBytes(1)), row.getString(2));
        });
    return entries.stream().map(entry -> entry.withWhat(what -> named(what, names))).toList();
  }

  private static List<Change> changes(Entry entry) {
    return entry.what().orElse(null) instanceof Detail.Kept<What>(What kept)
        ? kept.changes()
        : List.of();
  }

  private static What named(What what, Map<UUID, String> names) {
    return new What(
        what.subject(),
        what.comment(),
        what.changes().stream()
            .map(change ->
                change.kind() == Change.Kind.PERSON
                    ? new Change(
                        change.field(),
                        name(change.before(), names),
                        name(change.after(), names),
                        Change.Kind.PERSON)
                    : change)
            .toList(),
        what.work());
  }

  private static @Nullable String name(@Nullable String value, Map<UUID, String> names) {
    return id(value).map(names::get).orElse(value);
  }

  private static Optional<UUID> id(@Nullable String value) {
    return Optional.ofNullable(value).flatMap(Uuids::parse);
  }
}
