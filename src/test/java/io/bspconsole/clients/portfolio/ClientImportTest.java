package io.bspconsole.clients.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bspconsole.access.Role;
import io.bspconsole.clients.portfolio.ClientQuery.Sort;
import io.bspconsole.clients.portfolio.ImportReport.Kind;
import io.bspconsole.clients.portfolio.ImportReport.RowProblem;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ClientImportTest extends IntegrationTest {

  /** More than are written in one transaction. */
  private static final int MANY = 230;

  @Autowired private ClientImport imports;
  @Autowired private ClientList list;
  @Autowired private JdbcClient jdbc;
  @Autowired private Fixtures fixtures;

  private String mark;
  private Person importer;

  @BeforeEach
  void choose_a_mark() {
    mark = "i" + Uuids.next().toString().substring(24);
    importer = fixtures.staff(Role.ONBOARDING);
  }

  @Test
  void a_row_is_looked_after_by_whom_it_names_and_else_by_whoever_imports_it() {
    Person colleague = fixtures.staff(Role.MANAGER);
    String csv =
        """
        name,legal_name,city,owner
        Satu %1$s,PT Satu,Medan,
        Dua %1$s,PT Dua,Medan,%2$s
        """
            .formatted(mark, colleague.email().toUpperCase(Locale.ROOT));

    fixtures.run(importer, () -> imports.run(csv));

    assertThat(names(ClientQuery.ALL.withOwner(importer.actor().id())))
        .containsExactly("Satu " + mark);
    assertThat(names(ClientQuery.ALL.withOwner(colleague.actor().id())))
        .containsExactly("Dua " + mark);
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "'  \n ', EMPTY",
    "%PDF-1.7, COLUMNS_MISSING",
    "'{\"name\": \"Satu\"}', COLUMNS_MISSING",
    "<html><script>, COLUMNS_MISSING"
  })
  void what_is_no_table_of_clients_is_told_and_nothing_of_it_written(
      String file, ImportReport.Fault fault) {
    ImportReport report = fixtures.as(importer, () -> imports.run(file));

    assertThat(report).isEqualTo(ImportReport.unreadable(fault));
  }

  @Test
  void a_file_that_is_too_long_is_told_and_nothing_of_it_written() {
    String head = "name,legal_name,city\nSatu " + mark + ",PT Satu,";
    String file = head + "M".repeat(ImportFile.LONGEST + 1 - head.length());

    assertThat(fixtures.as(importer, () -> imports.run(file)))
        .isEqualTo(ImportReport.unreadable(ImportReport.Fault.TOO_LARGE));
    assertThat(names(ClientQuery.ALL.withOwner(importer.actor().id()))).isEmpty();
  }

  @Test
  void whoever_loses_the_right_while_it_goes_on_writes_nothing_more() {
    jdbc.sql("UPDATE person SET enabled = 0 WHERE id = ?")
        .param(Uuids.bytes(importer.actor().id().value()))
        .update();
    String csv = "name,legal_name,city\nSatu %s,PT Satu,Medan\n".formatted(mark);

    // as in a request that began before
    ImportReport report = fixtures.as(importer, () -> imports.run(csv));

    assertThat(report.written()).isZero();
    assertThat(report.problems()).extracting(RowProblem::kind).containsExactly(Kind.NO_RIGHT);
    assertThat(names(ClientQuery.ALL.withSearch(mark))).isEmpty();
  }

  @Test
  void a_row_that_names_nobody_of_ours_is_reported_and_not_written() {
    Person member = fixtures.member(fixtures.client("Own " + mark), Role.OWNER);
    jdbc.sql("UPDATE person SET name = ? WHERE id = ?")
        .params("Same " + mark, Uuids.bytes(fixtures.staff(Role.MANAGER).actor().id().value()))
        .update();
    jdbc.sql("UPDATE person SET name = ? WHERE id = ?")
        .params("Same " + mark, Uuids.bytes(fixtures.staff(Role.MANAGER).actor().id().value()))
        .update();
    String csv =
        """
        name,legal_name,city,owner
        Satu %1$s,PT Satu,Medan,nobody@provider.example
        Dua %1$s,PT Dua,Medan,%2$s
        Tiga %1$s,PT Tiga,Medan,Same %1$s
        """
            .formatted(mark, member.email());

    ImportReport dry = fixtures.as(importer, () -> imports.check(csv));
    ImportReport run = fixtures.as(importer, () -> imports.run(csv));

    assertThat(run.problems())
        .isEqualTo(dry.problems())
        .extracting(RowProblem::line, RowProblem::column, RowProblem::kind)
        .containsExactly(
            tuple(2L, "owner", Kind.OWNER),
            tuple(3L, "owner", Kind.OWNER),
            tuple(4L, "owner", Kind.OWNER));
    assertThat(names(ClientQuery.ALL.withSearch(mark))).containsExactly("Own " + mark);
  }

  @Test
  void
      of_two_who_import_the_same_rows_at_once_each_row_is_written_by_one_and_reported_to_the_other()
          throws Exception {
    Person other = fixtures.staff(Role.ONBOARDING);
    String csv =
        IntStream.range(0, MANY)
            .mapToObj(i -> "Toko %d %s,PT Toko %d,Medan,onboarding".formatted(i, mark, i))
            .collect(Collectors.joining("\n", "name,legal_name,city,standing\n", "\n"));
    CyclicBarrier start = new CyclicBarrier(2);
    ImportReport one;
    ImportReport two;
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<ImportReport> first = threads.submit(() -> together(start, importer, csv));
      Future<ImportReport> second = threads.submit(() -> together(start, other, csv));
      one = first.get(60, TimeUnit.SECONDS);
      two = second.get(60, TimeUnit.SECONDS);
    }

    assertThat(one.written() + two.written()).isEqualTo(MANY);
    for (ImportReport report : List.of(one, two)) {
      assertThat(report.problems())
          .hasSize(MANY - report.written())
          .allSatisfy(problem -> assertThat(problem.kind()).isEqualTo(Kind.KNOWN));
      assertThat(report.good()).isEqualTo(report.written());
    }
    assertThat(
            jdbc.sql(
                    "SELECT COUNT(*), COUNT(DISTINCT name), SUM(steps_all > 0) FROM client"
                        + " WHERE name LIKE ?")
                .param("Toko % " + mark)
                .query((row, _) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single())
        .containsExactly(MANY, MANY, MANY);
  }

  private ImportReport together(CyclicBarrier start, Person person, String csv) throws Exception {
    start.await(10, TimeUnit.SECONDS);
    return fixtures.as(person, () -> imports.run(csv));
  }

  private List<String> names(ClientQuery query) {
    return fixtures
        .as(importer, () -> list.find(query.sorted(Sort.NAME, false), null, Direction.AFTER, 50))
        .lines()
        .stream()
        .map(line -> line.client().name())
        .toList();
  }
}
