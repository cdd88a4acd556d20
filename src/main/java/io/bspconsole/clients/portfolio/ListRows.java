package io.bspconsole.clients.portfolio;

import io.bspconsole.access.Actor;
import io.bspconsole.clients.ListKind;
import io.bspconsole.clients.screening.Screener;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.KeptText;
import io.bspconsole.kernel.Uuids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The provider's lists that clients are held against. The tables are global: the lists belong to no
 * client. Joins the transaction of its caller and asks for no permission.
 */
@Component
public class ListRows {

  /** The one list that the console keeps itself: of those whom we barred (P5.4). */
  static final UUID OWN_BANS = UUID.fromString("01930000-0000-7000-8000-0000000000ba");

  /** Entries that are read, and held, at once. */
  public static final int PAGE = 2_000;

  private static final int AT_ONCE = 500;

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final DueScreenings due;
  private final JdbcClient jdbc;
  private final Clock clock;

  ListRows(DueScreenings due, JdbcClient jdbc, Clock clock) {
    this.due = due;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those in use, the newest first; at most {@link ScreeningLists#MOST}. */
  public List<ScreeningList> all() {
    return jdbc.sql(
            "SELECT id, kind, name, entries, uploaded_by_name, uploaded_at FROM screening_list"
                + " WHERE retired_at IS NULL ORDER BY uploaded_at DESC, id LIMIT "
                + ScreeningLists.MOST)
        .query((row, _) ->
            new ScreeningList(
                Uuids.of(row.getBytes("id")),
                ListKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getInt("entries"),
                row.getString("uploaded_by_name"),
                row.getTimestamp("uploaded_at").toInstant()))
        .list();
  }

  void add(ScreeningList list, List<ListFile.Row> rows, Actor by) {
    jdbc.sql(
            "INSERT INTO screening_list (id, kind, name, entries, uploaded_by,"
                + " uploaded_by_name, uploaded_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .params(
            Uuids.bytes(list.id()),
            list.kind().name(),
            list.name(),
            list.entries(),
            Uuids.bytes(by.id().value()),
            list.byName(),
            Timestamp.from(list.at()))
        .update();
    add(list.id(), rows);
    due.begin();
  }

  private void add(UUID list, List<ListFile.Row> rows) {
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      List<ListFile.Row> some = rows.subList(from, Math.min(from + AT_ONCE, rows.size()));
      List<Object> values = new ArrayList<>();
      for (ListFile.Row row : some) {
        values.add(Uuids.bytes(Uuids.next()));
        values.add(Uuids.bytes(list));
        Collections.addAll(
            values, row.name(), row.registrationNumber(), row.domain(), row.phone(), row.note());
      }
      jdbc.sql(
              "INSERT INTO screening_entry (id, list_id, name, registration_number, domain, phone,"
                  + " note) VALUES "
                  + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, ?, ?, ?, ?)")))
          .params(values)
          .update();
    }
  }

  /** Returns false for one that is not in use. */
  boolean retire(UUID list) {
    return jdbc.sql("UPDATE screening_list SET retired_at = ? WHERE id = ? AND retired_at IS NULL")
            .params(Timestamp.from(Clocks.now(clock)), Uuids.bytes(list))
            .update()
        == 1;
  }

  /** Puts somebody whom we barred on our own list: all his domains, numbers and trade names. */
  void ban(Screener.Subject subject) {
    List<ListFile.Row> rows = new ArrayList<>();
    int most = Math.max(1, Math.max(subject.domains().size(), subject.phones().size()));
    for (int i = 0; i < most; i++) {
      rows.add(
          new ListFile.Row(
              subject.legalName(),
              subject.registrationNumber(),
              KeptText.cut(at(subject.domains(), i), ListFile.DOMAIN),
              KeptText.cut(at(subject.phones(), i), ListFile.PHONE),
              subject.name()));
    }
    for (String name : subject.tradeNames()) {
      rows.add(new ListFile.Row(name, "", "", "", subject.name()));
    }
    add(OWN_BANS, rows);
    jdbc.sql("UPDATE screening_list SET entries = entries + ? WHERE id = ?")
        .params(rows.size(), Uuids.bytes(OWN_BANS))
        .update();
    due.begin();
  }

  private static String at(List<String> texts, int place) {
    return place < texts.size() ? texts.get(place) : "";
  }

  /**
   * Hands on the entries of all lists in use, however many, in the order of their ids. No more than
   * {@link #PAGE} are held at once.
   */
  public void eachEntry(Consumer<List<Screener.Entry>> page) {
    UUID last = BEFORE_ALL;
    while (true) {
      List<Screener.Entry> next = after(last);
      page.accept(next);
      if (next.size() < PAGE) {
        return;
      }
      last = next.getLast().id();
    }
  }

  private List<Screener.Entry> after(UUID last) {
    return jdbc.sql(
            "SELECT e.id, e.name, e.registration_number, e.domain, e.phone FROM screening_entry e"
                + " JOIN screening_list l ON l.id = e.list_id WHERE l.retired_at IS NULL"
                + " AND e.id > ? ORDER BY e.id LIMIT ?")
        .params(Uuids.bytes(last), PAGE)
        .query((row, _) ->
            new Screener.Entry(
                Uuids.of(row.getBytes("id")),
                row.getString("name"),
                row.getString("registration_number"),
                row.getString("domain"),
                row.getString("phone")))
        .list();
  }

  /**
   * Hands on the protected brands on lists in use (P1.3), however many, list by list. No more than
   * {@link #PAGE} are held at once. A brand on two lists comes twice.
   */
  public void eachBrand(Consumer<List<String>> page) {
    List<UUID> lists =
        jdbc.sql("SELECT id FROM screening_list WHERE retired_at IS NULL AND kind = ? ORDER BY id")
            .param(ListKind.BRANDS.name())
            .query((row, _) -> Uuids.of(row.getBytes(1)))
            .list();
    for (UUID list : lists) {
      UUID last = BEFORE_ALL;
      List<Brand> next;
      do {
        next = brands(list, last);
        page.accept(next.stream().map(Brand::name).toList());
        last = next.isEmpty() ? last : next.getLast().id();
      } while (next.size() == PAGE);
    }
  }

  private record Brand(UUID id, String name) {}

  private List<Brand> brands(UUID list, UUID last) {
    return jdbc.sql(
            "SELECT id, name FROM screening_entry WHERE list_id = ? AND id > ? ORDER BY id LIMIT ?")
        .params(Uuids.bytes(list), Uuids.bytes(last), PAGE)
        .query((row, _) -> new Brand(Uuids.of(row.getBytes(1)), row.getString(2)))
        .list();
  }
}
