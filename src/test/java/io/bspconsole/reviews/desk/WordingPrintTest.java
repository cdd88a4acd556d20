package io.bspconsole.reviews.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingPrintTest {

  private static final String TEXT =
      "Selamat! Anda menang undian 5.000.000 dari Toko Maju Jaya. Hubungi kami hari ini juga,"
          + " lalu klik https://maju.example/hadiah untuk mengambil hadiah {{1}}.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Selamat! Anda menang undian 7.500.000 dari Warung Bu Sri. Hubungi kami hari ini juga,"
            + " lalu klik https://sri.example/x untuk mengambil hadiah {{nama}}.",
        "SELAMAT! Anda menang undian 1 dari Klinik. hubungi kami hari ini juga,"
            + " lalu klik www.klinik.example untuk mengambil hadiah {{12}}.",
      })
  void variables_numbers_links_names_and_case_make_no_difference(String same) {
    assertThat(likeness(TEXT, same)).isEqualTo(1);
  }

  @Test
  void a_word_more_is_the_same_wording_and_another_message_is_not() {
    assertThat(likeness(TEXT, TEXT + " Terima kasih.")).isGreaterThanOrEqualTo(WordingPrint.ALIKE);
    assertThat(
            likeness(
                TEXT,
                "Halo {{1}}, pesanan Anda sudah kami kirim hari ini dan akan sampai besok pagi."))
        .isLessThan(0.2);
  }

  @Test
  void alike_ones_share_a_band_and_others_do_not() {
    Set<Long> bands = print(TEXT).bands();
    assertThat(print(TEXT + " Terima kasih.").bands()).containsAnyElementsOf(bands);
    assertThat(print("Halo, pesanan kamu sudah kami kirim hari ini dan akan sampai besok").bands())
        .doesNotContainAnyElementsOf(bands);
  }

  @Test
  void short_texts_have_no_print() {
    assertThat(WordingPrint.of("Kode Anda {{1}}.")).isEmpty();
  }

  @Test
  void text_in_capitals_is_not_taken_for_names() {
    assertThat(WordingPrint.words("KLAIM HADIAH ANDA SEKARANG JUGA SEBELUM HABIS HARI INI"))
        .hasSize(9)
        .contains("hadiah");
  }

  @Test
  void nothing_of_the_text_is_in_what_is_stored() {
    byte[] stored = print(TEXT).stored();
    assertThat(stored).hasSize(512);
    assertThat(new String(stored, StandardCharsets.ISO_8859_1))
        .doesNotContain("Maju", "undian", "hadiah");
    assertThat(WordingPrint.of(stored).likeness(print(TEXT))).isEqualTo(1);
  }

  private static double likeness(String one, String other) {
    return print(one).likeness(print(other));
  }

  private static WordingPrint print(String text) {
    return WordingPrint.of(text).orElseThrow();
  }
}
