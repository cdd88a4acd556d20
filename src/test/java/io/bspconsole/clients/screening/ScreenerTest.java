package io.bspconsole.clients.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.clients.HitField;
import io.bspconsole.clients.screening.NameMatch.Reason;
import io.bspconsole.clients.screening.Screener.Entry;
import io.bspconsole.clients.screening.Screener.Likeness;
import io.bspconsole.clients.screening.Screener.Subject;
import io.bspconsole.kernel.Uuids;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenerTest {

  @ParameterizedTest
  @CsvSource({
    "PT Dana Sekejap,        dana sekejap,          SAME",
    "PT. DANA SEKEJAP Tbk,   Dana-Sekejap,          SAME",
    "Dana Sekejap,           D a n a Sekejap,       SAME",
    "Café Élan,              Cafe Elan,             SAME",
    "Раураl,                 Paypal,                SAME",
    "G00gle,                 Google,                SAME",
    "Sekejap Dana,           Dana Sekejap,          OTHER_ORDER",
    "Dana Sekejap Indonesia, PT Dana Sekejap,       PART",
    "Dana Sekejab,           Dana Sekejap,          SIMILAR"
  })
  void names_that_pass_for_each_other_are_found(String one, String other, Reason reason) {
    assertThat(NameMatch.of(PlainName.of(one), PlainName.of(other)))
        .hasValueSatisfying(match -> assertThat(match.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @CsvSource({"Roti Pagi Rumah, Kopi Tanjung Lestari", "Toko, Toko Buku Anak Bangsa"})
  void names_that_have_little_in_common_are_left_alone(String one, String other) {
    assertThat(NameMatch.of(PlainName.of(one), PlainName.of(other))).isEmpty();
  }

  @Test
  void a_legal_form_alone_is_a_name_all_the_same() {
    assertThat(PlainName.of("PT").joined()).isEqualTo("pt");
  }

  @Test
  void one_that_was_banned_is_known_by_its_domain_and_number_under_another_name() {
    Entry entry =
        new Entry(
            Uuids.next(), "PT Dana Sekejap", "AHU-123.456", "danasekejap.example", "+62215550199");
    Subject again =
        new Subject(
            "Pinjam Mudah",
            "PT Pinjam Mudah",
            "",
            "ahu 123456",
            List.of(Screener.domain("https://www.danasekejap.example/promo")),
            List.of("+62 21 5550 100", "+62 21 5550 199"));

    assertThat(Screener.find(again, List.of(entry)))
        .extracting(Likeness::field)
        .containsExactlyInAnyOrder(HitField.REGISTRATION, HitField.DOMAIN, HitField.PHONE);
  }

  @Test
  void of_three_names_only_the_nearest_is_told() {
    Entry entry = new Entry(Uuids.next(), "Dana Sekejap", "", "", "");
    Subject subject =
        new Subject("Dana Sekejab", "PT Dana Sekejap", "Dana", "", List.of(), List.of());

    assertThat(Screener.find(subject, List.of(entry)))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.field()).isEqualTo(HitField.LEGAL_NAME);
          assertThat(found.score()).isEqualTo(100);
        });
  }

  @Test
  void a_trade_name_is_held_against_lists_as_the_others_are() {
    Entry entry = new Entry(Uuids.next(), "Dana Sekejap", "", "", "");
    Subject subject =
        new Subject(
            "Warung",
            "PT Warung Melati",
            "",
            "",
            List.of(),
            List.of(),
            List.of("Melati", "Dana Sekejab"));

    assertThat(Screener.find(subject, List.of(entry)))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.field()).isEqualTo(HitField.TRADE_NAME);
          assertThat(found.value()).isEqualTo("Dana Sekejab");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.kopi.example/menu, kopi.example",
    "halo@kopi.example, kopi.example",
    "kopi.example:8080, kopi.example",
    "kopi, ''"
  })
  void domains_are_read_out_of_what_people_write(String address, String domain) {
    assertThat(Screener.domain(address)).isEqualTo(domain);
  }
}
