package io.bspconsole.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.bspconsole.access.Role;
import io.bspconsole.clients.NumberOutcome.Malformed;
import io.bspconsole.clients.NumberOutcome.NameDoubtful;
import io.bspconsole.clients.NumberOutcome.NotNow;
import io.bspconsole.clients.NumberOutcome.Problem;
import io.bspconsole.clients.NumberOutcome.Reason;
import io.bspconsole.clients.NumberOutcome.Refused;
import io.bspconsole.clients.NumberOutcome.Taken;
import io.bspconsole.clients.portfolio.ListOutcome;
import io.bspconsole.clients.portfolio.ScreeningLists;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PhoneNumberId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class NumberCareTest extends IntegrationTest {

  private static final List<String> LINKS =
      List.of(
          "https://a.example/1",
          "https://a.example/2",
          "https://b.example/3",
          "https://c.example/4",
          "https://d.example/5");

  @Autowired private NumberCare care;
  @Autowired private NumberNames names;
  @Autowired private OfficialAccounts official;
  @Autowired private PhoneNumbers numbers;
  @Autowired private Wabas wabas;
  @Autowired private ScreeningLists lists;
  @Autowired private JdbcClient jdbc;
  @Autowired private Fixtures fixtures;

  private ClientId client;
  private Person staff;
  private PhoneNumberId number;

  @BeforeEach
  void connect() {
    client = fixtures.client("Roti Pagi");
    staff = fixtures.staff(Role.ONBOARDING);
    fixtures.as(staff, () -> wabas.connect(client, Fixtures.metaId(), "Account"));
    number = await(_ -> true).id();
  }

  @Test
  void what_is_no_pin_code_or_region_is_not_sent() {
    assertThat(as(() -> care.register(client, number, "12345", "XX")))
        .isEqualTo(new Malformed(Set.of(Problem.PIN, Problem.REGION)));
    assertThat(as(() -> care.changePin(client, number, "١٢٣٤٥٦")))
        .isEqualTo(new Malformed(Set.of(Problem.PIN)));
    assertThat(as(() -> care.requestCode(client, number, "PIGEON", "English")))
        .isEqualTo(new Malformed(Set.of(Problem.METHOD, Problem.LANGUAGE)));
    assertThat(as(() -> care.verifyCode(client, number, "12 a4")))
        .isEqualTo(new Malformed(Set.of(Problem.CODE)));
    assertThat(calls()).isEmpty();
  }

  @Test
  void a_number_is_taken_off_and_registered_again_with_its_pin_only() {
    assertThat(as(() -> care.register(client, number, "483920", "ID"))).isEqualTo(new Taken());
    await(it -> Boolean.TRUE.equals(it.state().pinEnabled()));
    assertThat(as(() -> care.deregister(client, number))).isEqualTo(new Taken());
    await(it -> it.status().equals("DISCONNECTED"));

    assertThat(as(() -> care.register(client, number, "111111", "")))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.kind()).isEqualTo(NumberError.PIN_WRONG));
    assertThat(as(() -> care.register(client, number, "483920", ""))).isEqualTo(new Taken());

    await(it -> it.status().equals("CONNECTED"));
    assertThat(calls())
        .extracting(CallLine::kind, CallLine::state)
        .containsExactly(
            tuple(CallKind.REGISTER, CallLine.State.TAKEN),
            tuple(CallKind.REGISTER, CallLine.State.REFUSED),
            tuple(CallKind.DEREGISTER, CallLine.State.TAKEN),
            tuple(CallKind.REGISTER, CallLine.State.TAKEN));
  }

  @Test
  void neither_a_pin_nor_a_code_is_kept_anywhere() {
    as(() -> care.register(client, number, "739154", ""));
    as(() -> care.changePin(client, number, "628471"));
    as(() -> care.requestCode(client, number, "SMS", "id"));
    assertThat(as(() -> care.verifyCode(client, number, "904 - 683"))).isEqualTo(new Taken());

    for (String column : columnsOfText()) {
      String[] names = column.split("\\.", -1);
      for (String secret : List.of("739154", "628471", "904683")) {
        assertThat(
                jdbc.sql("SELECT COUNT(*) FROM %s WHERE %s REGEXP ?".formatted(names[0], names[1]))
                    .param("(^|[^0-9])" + secret + "([^0-9]|$)")
                    .query(Integer.class)
                    .single())
            .as(column)
            .isZero();
      }
    }
    assertThat(calls()).extracting(CallLine::detail).containsExactly(null, "SMS id", null, null);
  }

  @Test
  void metas_errors_are_told_by_what_they_mean() {
    assertThat(kindOf("000008")).isEqualTo(NumberError.PIN_TRIES);
    assertThat(kindOf("000009")).isEqualTo(NumberError.PIN_TOO_FAST);
    assertThat(kindOf("000016")).isEqualTo(NumberError.REGISTRATION_LIMIT);
    assertThat(kindOf("000004")).isEqualTo(NumberError.PASSING);
    assertThat(kindOf("000006")).isEqualTo(NumberError.REGISTRATION);
    assertThat(as(() -> care.verifyCode(client, number, "000000")))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.kind()).isEqualTo(NumberError.REGISTRATION));
  }

  @Test
  void the_eleventh_registration_within_72_hours_is_not_sent() {
    for (int i = 0; i < 10; i++) {
      as(() -> care.register(client, number, "483920", ""));
    }

    assertThat(as(() -> care.deregister(client, number)))
        .isInstanceOfSatisfying(
            NotNow.class,
            not -> {
              assertThat(not.reason()).isEqualTo(Reason.TOO_OFTEN);
              assertThat(Duration.between(Instant.now(), Objects.requireNonNull(not.until())))
                  .isBetween(Duration.ofHours(71), Duration.ofHours(72));
            });
    jdbc.sql(
            "UPDATE number_call SET at = at - INTERVAL 73 HOUR WHERE client_id = ? AND number_id = ?")
        .params(Uuids.bytes(client.value()), Uuids.bytes(number.value()))
        .update();
    assertThat(as(() -> care.deregister(client, number))).isEqualTo(new Taken());
  }

  @Test
  void a_client_that_may_not_submit_registers_nothing_but_may_take_a_number_off() {
    standing("RESTRICTED");

    assertThat(as(() -> care.register(client, number, "483920", "")))
        .isEqualTo(new NotNow(Reason.STANDING, null));
    assertThat(as(() -> names.request(client, number, "Roti Pagi Baru", "")))
        .isEqualTo(new NotNow(Reason.STANDING, null));
    assertThat(as(() -> care.deregister(client, number))).isEqualTo(new Taken());
  }

  @Test
  void a_number_of_another_client_is_none() {
    ClientId other = fixtures.client("Kopi Tanjung");

    assertThatThrownBy(() -> as(() -> care.deregister(other, number))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(() -> care.calls(other, number))).isInstanceOf(NotFound.class);
  }

  @Test
  void a_name_like_a_brand_or_like_none_of_ones_own_needs_a_reason() {
    String brand = "Zamrud" + Uuids.next().toString().substring(30).replaceAll("[^a-z]", "q");
    assertThat(
            fixtures.as(
                staff,
                () -> lists.add(ListKind.BRANDS, "Brands " + brand, "name\n" + brand + "\n")))
        .isInstanceOf(ListOutcome.Kept.class);

    assertThat(as(() -> names.request(client, number, brand.toUpperCase(Locale.ROOT), "")))
        .isInstanceOfSatisfying(
            NameDoubtful.class,
            doubt -> {
              assertThat(doubt.strange()).isTrue();
              assertThat(doubt.likenesses())
                  .extracting(NumberOutcome.Likeness::brand)
                  .contains(brand);
            });
    assertThat(calls()).isEmpty();
    assertThat(as(() -> names.request(client, number, brand, "They own the brand")))
        .isEqualTo(new Taken());
    assertThat(calls())
        .extracting(CallLine::detail)
        .containsExactly(brand + " · They own the brand");
  }

  @Test
  void a_name_is_reviewed_and_then_there() {
    assertThat(as(() -> names.request(client, number, "Roti Pagi Jakarta", "")))
        .isEqualTo(new Taken());
    await(it -> it.state().isNamePending() || it.verifiedName().equals("Roti Pagi Jakarta"));

    await(it -> it.verifiedName().equals("Roti Pagi Jakarta"));
    assertThat(as(() -> names.request(client, number, "Roti Pagi Jakarta", "")))
        .isEqualTo(new NotNow(Reason.SAME_NAME, null));
  }

  @Test
  void a_second_name_waits_for_the_first_and_a_declined_one_leaves_the_old() {
    String before = await(_ -> true).verifiedName();
    as(() -> names.request(client, number, "Roti Pagi Declined", ""));
    await(it -> "DECLINED".equals(it.state().newNameStatus()));
    assertThat(await(_ -> true).verifiedName()).isEqualTo(before);

    as(() -> names.request(client, number, "Roti Pagi Pending", ""));
    await(it -> it.state().isNamePending());
    assertThat(as(() -> names.request(client, number, "Roti Pagi", "")))
        .isEqualTo(new NotNow(Reason.NAME_PENDING, null));
  }

  @Test
  void an_official_account_needs_five_different_links_and_a_pin() {
    assertThat(request("https://rotipagi.example", LINKS.subList(0, 4)))
        .isEqualTo(new Malformed(Set.of(Problem.LINKS)));
    assertThat(
            request(
                "rotipagi",
                List.of(LINKS.get(0), LINKS.get(0), LINKS.get(1), LINKS.get(2), LINKS.get(3))))
        .isEqualTo(new Malformed(Set.of(Problem.WEBSITE, Problem.LINKS_TWICE)));
    assertThat(request("https://rotipagi.example", LINKS))
        .isEqualTo(new NotNow(Reason.OFFICIAL_PIN, null));
  }

  @Test
  void a_refused_official_account_is_asked_for_again_thirty_days_later() {
    as(() -> care.changePin(client, number, "483920"));
    await(it -> Boolean.TRUE.equals(it.state().pinEnabled()));
    assertThat(request("https://declined.example", LINKS)).isEqualTo(new Taken());
    await(it -> "PENDING".equals(it.state().officialStatus()) || isRefused(it));
    await(NumberCareTest::isRefused);

    assertThat(request("https://rotipagi.example", LINKS))
        .isInstanceOfSatisfying(
            NotNow.class, not -> assertThat(not.reason()).isEqualTo(Reason.OFFICIAL_TOO_SOON));
    jdbc.sql(
            "UPDATE phone_number SET official_since = official_since - INTERVAL 31 DAY"
                + " WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
    assertThat(request("https://rotipagi.example", LINKS)).isEqualTo(new Taken());
  }

  private static boolean isRefused(PhoneNumber number) {
    return "REJECTED".equals(number.state().officialStatus());
  }

  private NumberOutcome request(String website, List<String> links) {
    return as(() ->
        official.request(client, number, new OfficialForm(website, "ID", "id", "", links, "")));
  }

  private NumberError kindOf(String pin) {
    return ((Refused) as(() -> care.register(client, number, pin, ""))).kind();
  }

  private <T> T as(Supplier<T> call) {
    return fixtures.as(staff, call);
  }

  private List<CallLine> calls() {
    return as(() -> care.calls(client, number));
  }

  private void standing(String standing) {
    jdbc.sql("UPDATE client SET standing = ? WHERE id = ?")
        .params(standing, Uuids.bytes(client.value()))
        .update();
  }

  /** The number as it was read once it is so; it is read again all the time. */
  private PhoneNumber await(Predicate<PhoneNumber> wanted) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              jdbc.sql("UPDATE waba SET numbers_due_at = NOW(6) WHERE client_id = ?")
                  .param(Uuids.bytes(client.value()))
                  .update();
              return as(() -> numbers.of(client)).stream().findFirst().orElse(null);
            },
            it -> it != null && wanted.test(it));
  }

  private List<String> columnsOfText() {
    return jdbc.sql(
            "SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND data_type IN"
                + " ('varchar', 'char', 'text', 'mediumtext', 'longtext')")
        .query((row, _) -> row.getString(1))
        .list();
  }
}
