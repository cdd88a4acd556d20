package io.bspconsole.clients.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.clients.portfolio.ClientQuery.Sort;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ten thousand clients with a million rows of history: how long they take to come in, and what a
 * page of them costs beside its bare SQL. Run by {@code script/bench clients}.
 */
class ClientsBench extends IntegrationTest {

  private static final int ROWS = 10_000;
  private static final int BAD = 100;
  private static final int HISTORY = 1_000_000;
  private static final int PAGE = 10;
  private static final int ROUNDS = 3_000;
  private static final int WARM_UP = 1_000;
  private static final int MOST_SECONDS = 60;
  private static final double MOST = 1.5;

  @Autowired private ClientImport imports;
  @Autowired private ClientList list;
  @Autowired private Fixtures fixtures;
  @Autowired private JdbcClient jdbc;
  @Autowired private JdbcTemplate bare;

  private final List<String> answer = new ArrayList<>();
  private final String mark = "Bench " + Uuids.next().toString().substring(24);
  private Person staff;

  @BeforeEach
  void join() {
    staff = fixtures.staff(Role.ADMINISTRATOR);
  }

  @Test
  void measure() throws IOException {
    try {
      take();
      remember();
      for (Sort sort : Sort.values()) {
        pages(sort);
      }
    } finally {
      leave();
    }
    Path file = Files.createDirectories(Path.of("target", "bench")).resolve("clients.txt");
    Files.write(file, answer);
  }

  private void take() {
    String csv = csv();
    long began = System.nanoTime();
    ImportReport dry = fixtures.as(staff, () -> imports.check(csv));
    double checked = seconds(began);
    assertThat(count("client")).isZero();
    began = System.nanoTime();
    ImportReport done = fixtures.as(staff, () -> imports.run(csv));
    answer.add(
        "%,d clients, %d rows of them bad: checked in %.1f s, brought in in %.1f s (target: %d s)"
            .formatted(ROWS, BAD, checked, seconds(began), MOST_SECONDS));
    assertThat(dry.good()).isEqualTo(ROWS - BAD);
    assertThat(done.written()).isEqualTo(ROWS - BAD);
    assertThat(done.problems()).hasSize(BAD).isEqualTo(dry.problems());
    assertThat(count("client")).isEqualTo(ROWS - BAD);
    assertThat(count("standing_change")).isEqualTo(ROWS - BAD);
  }

  /** As many clients in each standing that an import may give, and four kinds of bad rows. */
  private String csv() {
    StringBuilder csv = new StringBuilder("name,legal_name,city,country,standing\n");
    for (int i = 0; i < ROWS; i++) {
      boolean bad = i % (ROWS / BAD) == 7;
      int kind = bad ? i / (ROWS / BAD) % 4 : -1;
      String name = kind == 0 ? "" : "%s %05d".formatted(mark, kind == 1 ? i - 1 : i);
      csv.append(name)
          .append(",PT ")
          .append(name)
          .append(kind == 2 ? ",," : ",Jakarta,")
          .append("ID,")
          .append(kind == 3 ? "ANGRY" : i % 2 == 0 ? "PROSPECT" : "ONBOARDING")
          .append('\n');
    }
    return csv.toString();
  }

  private void remember() {
    String digits =
        "(SELECT 0 d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
            + " UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8"
            + " UNION ALL SELECT 9)";
    int each = HISTORY / ROWS + 2;
    bare.update(
        "INSERT INTO standing_change (client_id, id, from_standing, to_standing, reason, clauses,"
            + " comment, by_name, at) SELECT c.id, UNHEX(CONCAT(LEFT(HEX(c.id), 24),"
            + " LPAD(HEX(n.d), 8, '0'))), 'ACTIVE', 'ON_WATCH', 'OTHER', '', REPEAT('x', 60),"
            + " 'Maya', NOW(6) - INTERVAL n.d HOUR FROM client c JOIN (SELECT a.d + 10 * b.d + 100 *"
            + " h.d AS d FROM "
            + digits
            + " a, "
            + digits
            + " b, "
            + digits
            + " h) n ON n.d < ? WHERE c.name LIKE ?",
        each,
        mark + "%");
    assertThat(count("standing_change")).isGreaterThan(HISTORY);
    bare.execute("ANALYZE TABLE client, standing_change");
  }

  private void pages(Sort sort) {
    ClientQuery query = ClientQuery.ALL.withSearch("").sorted(sort, false);
    List<ClientLine> all = fixtures.as(staff, () -> all(query));
    String last = all.get(all.size() - PAGE - 1).client().id().toString();
    compare("first page by " + name(sort), query, null, all.subList(0, PAGE));
    compare(
        "page %,d by %s".formatted(all.size() / PAGE, name(sort)),
        query,
        last,
        all.subList(all.size() - PAGE, all.size()));
  }

  private void compare(
      String what, ClientQuery query, @Nullable String cursor, List<ClientLine> wanted) {
    String sql =
        LineRows.SELECT
            + (cursor == null
                ? ""
                : " JOIN client k ON k.id = ? WHERE (c.%1$s > k.%1$s OR c.%1$s = k.%1$s AND c.id > k.id)"
                    .formatted(query.sort().column()))
            + " ORDER BY c.%s, c.id LIMIT %d".formatted(query.sort().column(), PAGE + 1);
    Object[] parameters =
        cursor == null
            ? new Object[0]
            : new Object[] {Uuids.bytes(Uuids.parse(cursor).orElseThrow())};
    long[][] took = new long[2][ROUNDS - WARM_UP];
    fixtures.run(
        staff,
        () -> {
          for (int i = 0; i < ROUNDS; i++) {
            long ours =
                time(() -> list.find(query, cursor, Direction.AFTER, PAGE).lines(), wanted.size());
            long plain = time(() -> bare.query(sql, (row, _) -> read(row), parameters), PAGE);
            if (i >= WARM_UP) {
              took[0][i - WARM_UP] = ours;
              took[1][i - WARM_UP] = plain;
            }
          }
          assertThat(list.find(query, cursor, Direction.AFTER, PAGE).lines()).isEqualTo(wanted);
        });
    answer.add(
        "%-24s p50 %.2f ms, p99 %.2f ms; bare SQL p50 %.2f ms, p99 %.2f ms; ratio at p99 %.2f (target: at most %.1f)"
            .formatted(
                what,
                millis(took[0], 50),
                millis(took[0], 99),
                millis(took[1], 50),
                millis(took[1], 99),
                millis(took[0], 99) / millis(took[1], 99),
                MOST));
  }

  private List<ClientLine> all(ClientQuery query) {
    List<ClientLine> all = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      ClientLines page = list.find(query, cursor, Direction.AFTER, ClientList.LARGEST_PAGE);
      all.addAll(page.lines());
      cursor = page.after();
    } while (cursor != null);
    return all;
  }

  private static String read(ResultSet row) throws SQLException {
    StringBuilder all = new StringBuilder();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      all.append(row.getString(column));
    }
    return all.toString();
  }

  private static long time(Supplier<List<?>> work, int least) {
    long began = System.nanoTime();
    assertThat(work.get()).hasSizeGreaterThanOrEqualTo(least);
    return System.nanoTime() - began;
  }

  private static double millis(long[] times, int percent) {
    long[] sorted = LongStream.of(times).sorted().toArray();
    return sorted[sorted.length * percent / 100] / 1e6;
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private static String name(Sort sort) {
    return sort.name().toLowerCase(Locale.ROOT);
  }

  private long count(String table) {
    String condition =
        table.equals("client")
            ? " WHERE name LIKE ?"
            : " WHERE client_id IN (SELECT id FROM client WHERE name LIKE ?)";
    return jdbc.sql("SELECT COUNT(*) FROM " + table + condition)
        .param(mark + "%")
        .query(Long.class)
        .single();
  }

  /** The clients are gone again; what the trail says of them stays. */
  private void leave() {
    for (String table : List.of("standing_change", "client_step")) {
      bare.update(
          "DELETE FROM " + table + " WHERE client_id IN (SELECT id FROM client WHERE name LIKE ?)",
          mark + "%");
    }
    bare.update("DELETE FROM client WHERE name LIKE ?", mark + "%");
  }
}
