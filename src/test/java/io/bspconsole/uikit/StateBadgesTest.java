package io.bspconsole.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.support.Reader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StateBadgesTest {

  @ParameterizedTest
  @CsvSource({
    "DRAFT, Draft, Draf, bsp-neutral",
    "IN_REVIEW, In review, Sedang ditinjau, bsp-work",
    "CHANGES_REQUESTED, Changes requested, Perlu diperbaiki, bsp-warn",
    "DECLINED, Declined, Tidak diloloskan, bsp-bad",
    "CLEARED, Cleared, Lolos tinjauan, bsp-good",
    "SENT, Sent to Meta, Dikirim ke Meta, bsp-work"
  })
  void our_states_read_in_both_languages(
      String state, String english, String indonesian, String tone) {
    try (Reader _ = Reader.of("en")) {
      StatusBadge badge = StateBadges.ours(state);
      assertThat(words(badge)).isEqualTo(english);
      assertThat(badge.getClassNames()).contains("bsp-ours", tone);
    }
    try (Reader _ = Reader.of("id")) {
      assertThat(words(StateBadges.ours(state))).isEqualTo(indonesian);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, In review, Ditinjau Meta, bsp-work",
    "APPROVED, Approved, Disetujui, bsp-good",
    "REJECTED, Rejected, Ditolak, bsp-bad",
    "PAUSED, Paused, Dijeda, bsp-warn",
    "DISABLED, Disabled, Dinonaktifkan, bsp-bad",
    "IN_APPEAL, In appeal, Dalam banding, bsp-case",
    "LIMIT_EXCEEDED, Limit reached, Batas tercapai, bsp-warn",
    "ARCHIVED, Archived, Diarsipkan, bsp-neutral",
    "PENDING_DELETION, Being deleted, Sedang dihapus, bsp-neutral",
    "DELETED, Deleted, Dihapus, bsp-neutral",
    "FLAGGED, Flagged, Ditandai, bsp-warn",
    "LOCKED, Locked, Terkunci, bsp-neutral"
  })
  void metas_states_read_in_both_languages_and_keep_metas_own_word(
      String state, String english, String indonesian, String tone) {
    try (Reader _ = Reader.of("en")) {
      StatusBadge badge = StateBadges.meta(state);
      assertThat(words(badge)).isEqualTo(english);
      assertThat(badge.getClassNames()).contains("bsp-theirs", tone);
      assertThat(badge.getElement().getAttribute("title")).isEqualTo(state);
    }
    try (Reader _ = Reader.of("id")) {
      assertThat(words(StateBadges.meta(state))).isEqualTo(indonesian);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GREEN, High, Tinggi",
    "YELLOW, Medium, Sedang",
    "RED, Low, Rendah",
    "UNKNOWN, Unknown, Belum diketahui",
    ", Unknown, Belum diketahui"
  })
  void ratings_read_in_both_languages(@Nullable String rating, String english, String indonesian) {
    try (Reader _ = Reader.of("en")) {
      assertThat(words(StateBadges.quality(rating))).isEqualTo(english);
    }
    try (Reader _ = Reader.of("id")) {
      assertThat(words(StateBadges.quality(rating))).isEqualTo(indonesian);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ONBOARDING, Onboarding, Pendaftaran",
    "ACTIVE, Active, Aktif",
    "ON_WATCH, On watch, Dipantau",
    "RESTRICTED, Restricted, Dibatasi",
    "SUSPENDED, Suspended, Ditangguhkan",
    "LEFT, Left, Keluar",
    "BARRED, Barred, Dilarang"
  })
  void standings_read_in_both_languages(String standing, String english, String indonesian) {
    try (Reader _ = Reader.of("en")) {
      assertThat(words(StateBadges.standing(standing))).isEqualTo(english);
    }
    try (Reader _ = Reader.of("id")) {
      assertThat(words(StateBadges.standing(standing))).isEqualTo(indonesian);
    }
  }

  @Test
  void what_meta_says_for_the_first_time_is_shown_as_it_came() {
    try (Reader _ = Reader.of("id")) {
      StatusBadge badge = StateBadges.meta("ON_THE_MOON");
      assertThat(words(badge)).isEqualTo("ON_THE_MOON");
      assertThat(badge.getClassNames()).contains("bsp-neutral");
      assertThat(words(StateBadges.quality("PURPLE"))).isEqualTo("PURPLE");
    }
  }

  @ParameterizedTest
  @EnumSource(Icon.class)
  void every_icon_has_a_drawing_that_screen_readers_skip(Icon icon) {
    var drawing = icon.create().getElement();
    assertThat(drawing.getProperty("innerHTML")).startsWith("<svg").contains("viewBox");
    assertThat(drawing.getAttribute("aria-hidden")).isEqualTo("true");
  }

  private static String words(StatusBadge badge) {
    return badge.getElement().getTextRecursively();
  }
}
