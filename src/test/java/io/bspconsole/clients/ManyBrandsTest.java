package io.bspconsole.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.clients.NumberOutcome.NameDoubtful;
import io.bspconsole.clients.portfolio.ListOutcome;
import io.bspconsole.clients.portfolio.ListRows;
import io.bspconsole.clients.portfolio.ScreeningList;
import io.bspconsole.clients.portfolio.ScreeningLists;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PhoneNumberId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.Whole;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** More protected brands than anybody would read at once; the one that matters is the last. */
@Whole
class ManyBrandsTest extends IntegrationTest {

  private static final int MANY = 210_000;
  private static final String DIGITS =
      "(SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
          + " UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8"
          + " UNION ALL SELECT 9)";

  @Autowired private ScreeningLists lists;
  @Autowired private ListRows rows;
  @Autowired private NumberNames names;
  @Autowired private PhoneNumbers numbers;
  @Autowired private Wabas wabas;
  @Autowired private JdbcClient jdbc;
  @Autowired private Fixtures fixtures;

  private Person staff;
  private String brand;
  private ScreeningList list;

  @BeforeEach
  void upload() {
    staff = fixtures.staff(Role.ONBOARDING);
    brand = "Zz" + Uuids.next().toString().substring(24).replaceAll("[^a-z]", "q");
    ListOutcome outcome =
        fixtures.as(
            staff, () -> lists.add(ListKind.BRANDS, "Many " + brand, "name\n" + brand + "\n"));
    list = ((ListOutcome.Kept) outcome).list();
    jdbc.sql(
            "INSERT INTO screening_entry (id, list_id, name, registration_number, domain, phone,"
                + " note) SELECT UNHEX(LPAD(HEX(n.i + 1), 32, '0')), :list,"
                + " CONCAT('A filler ', n.i), '', '', '', ''"
                + " FROM (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d"
                + " + 100000 * g.d AS i FROM %1$s a, %1$s b, %1$s c, %1$s e, %1$s f, %1$s g) n"
                    .formatted(DIGITS)
                + " WHERE n.i < :many")
        .param("list", Uuids.bytes(list.id()))
        .param("many", MANY)
        .update();
  }

  @AfterEach
  void remove() {
    jdbc.sql("DELETE FROM screening_entry WHERE list_id = ?")
        .param(Uuids.bytes(list.id()))
        .update();
    fixtures.run(staff, () -> lists.retire(list));
  }

  @Test
  void none_is_left_out_when_a_name_is_asked_for() {
    ClientId client = fixtures.client("Roti Pagi");
    fixtures.as(staff, () -> wabas.connect(client, Fixtures.metaId(), "Account"));
    PhoneNumberId number =
        Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> fixtures.as(staff, () -> numbers.of(client)), them -> !them.isEmpty())
            .getFirst()
            .id();

    assertThat(
            fixtures.as(
                staff, () -> names.request(client, number, brand.toUpperCase(Locale.ROOT), "")))
        .isInstanceOfSatisfying(
            NameDoubtful.class,
            doubt ->
                assertThat(doubt.likenesses())
                    .extracting(NumberOutcome.Likeness::brand)
                    .contains(brand));
  }

  @Test
  void no_more_than_a_page_of_them_is_held_at_once() {
    List<Integer> sizes = new ArrayList<>();
    List<WeakReference<List<String>>> first = new ArrayList<>();

    rows.eachBrand(page -> {
      sizes.add(page.size());
      if (first.isEmpty()) {
        first.add(new WeakReference<>(page));
      }
      if (page.contains(brand)) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> isGone(first.getFirst()));
      }
    });

    assertThat(sizes).allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(ListRows.PAGE));
    assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isGreaterThan(MANY);
    assertThat(isGone(first.getFirst())).isTrue();
  }

  private static boolean isGone(WeakReference<?> thing) {
    System.gc();
    return thing.refersTo(null);
  }
}
