package io.bspconsole.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bspconsole.access.Role;
import io.bspconsole.clients.EvidenceOutcome.Kept;
import io.bspconsole.clients.EvidenceOutcome.Problem;
import io.bspconsole.clients.EvidenceOutcome.Refused;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class ScreeningEvidenceTest extends IntegrationTest {

  private static final byte[] PDF = "%PDF-1.7 a licence".getBytes(StandardCharsets.US_ASCII);

  @Autowired private ScreeningEvidence evidence;
  @Autowired private JdbcClient jdbc;
  @Autowired private Fixtures fixtures;

  private Person staff;
  private ClientId client;

  @BeforeEach
  void take_on() {
    staff = fixtures.staff(Role.ONBOARDING);
    client = fixtures.client("Kopi Senja");
  }

  @Test
  void a_file_is_kept_told_and_given_out_as_it_came() {
    EvidenceFile file = ((Kept) add(null, PDF)).file();

    assertThat(file.mediaType()).isEqualTo("application/pdf");
    assertThat(file.fileName()).isEqualTo("evidence.pdf");
    assertThat(fixtures.as(staff, () -> evidence.of(client)))
        .extracting(EvidenceFile::id)
        .containsExactly(file.id());
    assertThat(fixtures.as(staff, () -> evidence.content(client, file.id()))).hasValue(PDF);
    assertThat(
            jdbc.sql(
                    "SELECT COUNT(*) FROM audit_entry WHERE chain_id = ?"
                        + " AND action = 'EVIDENCE_ADDED'")
                .param(Uuids.bytes(client.value()))
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void what_a_file_is_is_told_by_its_bytes_and_its_size_is_bounded() {
    byte[] page = "<html><script>".getBytes(StandardCharsets.US_ASCII);
    byte[] large = Arrays.copyOf(PDF, 5 * 1024 * 1024 + 1);

    assertThat(add(null, page)).isEqualTo(new Refused(Problem.TYPE));
    assertThat(add(null, large)).isEqualTo(new Refused(Problem.SIZE));
    assertThat(add(null, new byte[0])).isEqualTo(new Refused(Problem.SIZE));
    assertThat(fixtures.as(staff, () -> evidence.of(client))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MZ a program",
        " %PDF-1.7 not at its beginning",
        "<svg onload='run()'>%PDF-1.7</svg>",
        "%PDF",
        "%PDF-",
        "GIF89a"
      })
  void what_only_says_that_it_is_a_document_is_refused_and_not_kept(String bytes) {
    assertThat(add(null, bytes.getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(new Refused(Problem.TYPE));
    assertThat(fixtures.as(staff, () -> evidence.of(client))).isEmpty();
  }

  @Test
  void a_picture_is_given_out_as_a_picture_whatever_it_was_called() {
    EvidenceFile file = ((Kept) add(null, Pictures.of("png", 2, 2))).file();

    assertThat(file.mediaType()).isEqualTo("image/png");
    assertThat(file.fileName()).isEqualTo("evidence.png");
  }

  @Test
  void it_is_about_a_likeness_of_the_same_client_and_read_by_nobody_else() {
    EvidenceFile file = ((Kept) add(null, PDF)).file();
    ClientId other = fixtures.client("Kopi Lain");
    Person owner = fixtures.member(client, Role.OWNER);

    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> add(new HitId(UUID.randomUUID()), PDF));
    assertThat(fixtures.as(staff, () -> evidence.content(other, file.id()))).isEmpty();
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> fixtures.as(owner, () -> evidence.of(client)));
  }

  private EvidenceOutcome add(@Nullable HitId about, byte[] content) {
    return fixtures.as(staff, () -> evidence.add(client, about, content));
  }
}
