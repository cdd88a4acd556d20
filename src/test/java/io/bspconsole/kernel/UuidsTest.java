package io.bspconsole.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UuidsTest {

  @Test
  void an_id_is_a_version_7_uuid_and_survives_the_database() {
    UUID id = Uuids.next();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(Uuids.of(Uuids.bytes(id))).isEqualTo(id);
    assertThat(ClientId.parse(id.toString())).contains(new ClientId(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "x1234567-1234-1234-1234-123456789abc", "1-1-1-1-1", "../../etc"})
  void what_is_no_id_is_not_read(String text) {
    assertThat(ClientId.parse(text)).isEmpty();
  }
}
