package io.bspconsole.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTextTest {

  @Test
  void what_was_written_is_read_to_the_microsecond() {
    Instant at = Instant.parse("2026-11-26T10:15:30.123456Z");
    UUID id = Uuids.next();

    CursorText read = CursorText.read(CursorText.write("older", at, id, 7), 4).orElseThrow();

    assertThat(read.parts().getFirst()).isEqualTo("older");
    assertThat(read.instant(1)).contains(at);
    assertThat(read.id(2)).contains(id);
    assertThat(read.number(3)).contains(7L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1_2_3", "%"})
  void another_number_of_parts_is_another_cursor(String text) {
    assertThat(CursorText.read(text, 2)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "-1",
        "x",
        "999999999999999999",
        "9999999999999999999",
        "253402214400000000"
      })
  void a_moment_that_the_database_does_not_know_is_none(String part) {
    assertThat(CursorText.read(part + "_x", 2).flatMap(cursor -> cursor.instant(0))).isEmpty();
  }
}
