package io.bspconsole.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.bspconsole.access.Role;
import io.bspconsole.clients.internal.SquarePicture;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class ProfilePicturesTest extends IntegrationTest {

  private static final ProfileForm FORM =
      new ProfileForm("Roti Pagi", "", "", null, "halo@rotipagi.example", "", "", "Bu Sari");

  @Autowired private ProfilePictures pictures;
  @Autowired private BusinessProfiles profiles;
  @Autowired private PublishedProfiles published;
  @Autowired private PictureLimits limits;
  @Autowired private JdbcClient jdbc;
  @Autowired private Fixtures fixtures;

  private ClientId client;
  private Person owner;

  @BeforeEach
  void begin() {
    client = fixtures.client("Roti Pagi");
    owner = fixtures.member(client, Role.OWNER);
  }

  @Test
  void a_picture_is_kept_as_a_square_for_the_client_and_the_provider() {
    PictureId picture = keep(client, owner);
    Person viewer = fixtures.member(client, Role.VIEWER);
    Person staff = fixtures.staff(Role.REVIEWER);

    byte[] jpeg = fixtures.as(viewer, () -> pictures.content(client, picture)).orElseThrow();
    assertThat(Pictures.read(jpeg).getWidth()).isEqualTo(300);
    assertThat(fixtures.as(staff, () -> pictures.content(client, picture))).contains(jpeg);
  }

  @Test
  void nobody_else_finds_it_or_takes_it() {
    PictureId picture = keep(client, owner);
    ClientId other = fixtures.client("Batik Laut");
    Person stranger = fixtures.member(other, Role.OWNER);

    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> fixtures.as(stranger, () -> pictures.content(client, picture)));
    assertThat(fixtures.as(stranger, () -> pictures.content(other, picture))).isEmpty();
    assertThat(fixtures.as(stranger, () -> profiles.save(other, FORM.withPicture(picture), 0)))
        .isEqualTo(new ProfileOutcome.PictureGone());
    assertThat(fixtures.as(stranger, () -> profiles.get(other)).revision()).isZero();
  }

  @Test
  void a_viewer_uploads_none() {
    Person viewer = fixtures.member(client, Role.VIEWER);
    byte[] file = Pictures.of("png", 300, 300);

    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(
            () -> fixtures.as(viewer, () -> pictures.keep(client, file, PictureCut.MIDDLE)));
  }

  @Test
  void a_bad_file_is_refused_and_nothing_is_kept() {
    byte[] pdf = "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII);

    assertThat(refused(pdf)).isEqualTo("clients.picture.problem.type");
    assertThat(stored()).isZero();
  }

  @Test
  void an_empty_one_a_large_one_and_one_that_lies_are_told_apart_and_not_kept() {
    byte[] large =
        Arrays.copyOf(
            Pictures.of("png", 300, 300), Math.toIntExact(limits.largest().toBytes()) + 1);
    byte[] page = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII);

    assertThat(refused(new byte[0])).isEqualTo("clients.picture.problem.empty");
    assertThat(refused(large)).isEqualTo("clients.picture.problem.large");
    assertThat(refused(page)).isEqualTo("clients.picture.problem.type");
    assertThat(refused(Pictures.of("gif", 300, 300))).isEqualTo("clients.picture.problem.type");
    assertThat(refused(Pictures.claimed(300, 300))).isEqualTo("clients.picture.problem.broken");
    assertThat(stored()).isZero();
  }

  private String refused(byte[] file) {
    PictureOutcome outcome =
        fixtures.as(owner, () -> pictures.keep(client, file, PictureCut.MIDDLE));
    return ((PictureOutcome.Refused) outcome).messageKey();
  }

  @Test
  void versions_keep_their_pictures() {
    PictureId first = keep(client, owner);
    BusinessProfile one = publish(FORM.withPicture(first), 0);
    PictureId second = keep(client, owner);
    publish(FORM.withPicture(second), one.revision());

    assertThat(fixtures.as(owner, () -> published.versions(client)))
        .extracting(version -> version.form().picture())
        .containsExactly(second, first);
    assertThat(fixtures.as(owner, () -> pictures.content(client, first))).isPresent();
  }

  @Test
  void another_picture_makes_a_published_profile_a_draft() {
    BusinessProfile one = publish(FORM, 0);
    PictureId picture = keep(client, owner);

    ProfileOutcome outcome =
        fixtures.as(owner, () -> profiles.save(client, FORM.withPicture(picture), one.revision()));

    assertThat(((ProfileOutcome.Stored) outcome).profile().isPublished()).isFalse();
  }

  @Test
  void one_that_was_never_saved_goes_after_a_day_and_one_that_was_stays() {
    PictureId saved = keep(client, owner);
    publish(FORM.withPicture(saved), 0);
    PictureId unsaved = keep(client, owner);
    age();

    PictureId young = keep(client, owner);

    assertThat(stored()).isEqualTo(2);
    assertThat(fixtures.as(owner, () -> pictures.content(client, unsaved))).isEmpty();
    assertThat(fixtures.as(owner, () -> pictures.content(client, saved))).isPresent();
    assertThat(fixtures.as(owner, () -> pictures.content(client, young))).isPresent();
  }

  @Test
  void one_that_was_saved_and_never_published_goes_once_the_profile_has_another() {
    PictureId first = keep(client, owner);
    PictureId second = keep(client, owner);
    BusinessProfile one = save(FORM.withPicture(first), 0);
    save(FORM.withPicture(second), one.revision());
    age();

    keep(client, owner);

    assertThat(fixtures.as(owner, () -> pictures.content(client, first))).isEmpty();
    assertThat(fixtures.as(owner, () -> pictures.content(client, second))).isPresent();
  }

  @Test
  void one_that_only_an_old_version_names_stays() {
    PictureId first = keep(client, owner);
    BusinessProfile one = publish(FORM.withPicture(first), 0);
    publish(FORM, one.revision());
    age();

    keep(client, owner);

    assertThat(fixtures.as(owner, () -> pictures.content(client, first))).isPresent();
  }

  @Test
  void within_a_day_only_so_many_are_kept() {
    int most = fixtures.as(owner, () -> pictures.limits(client)).daily();
    jdbc.sql(
            "INSERT INTO profile_picture (client_id, id, content, side, kept, uploaded_by_name,"
                + " uploaded_at, version) VALUES (?, ?, 'bytes', 640, TRUE, 'Bu Sari', NOW(6), 0)")
        .params(Uuids.bytes(client.value()), Uuids.bytes(Uuids.next()))
        .update();
    for (int i = 1; i < most; i++) {
      jdbc.sql(
              "INSERT INTO profile_picture (client_id, id, content, side, kept, uploaded_by_name,"
                  + " uploaded_at, version) SELECT client_id, ?, content, side, kept,"
                  + " uploaded_by_name, NOW(6), 0 FROM profile_picture WHERE client_id = ? LIMIT 1")
          .params(Uuids.bytes(Uuids.next()), Uuids.bytes(client.value()))
          .update();
    }
    byte[] file = Pictures.of("png", 300, 300);

    assertThat(fixtures.as(owner, () -> pictures.keep(client, file, PictureCut.MIDDLE)))
        .isEqualTo(PictureOutcome.Refused.of("daily", most));
    assertThat(stored()).isEqualTo(most);

    age();
    keep(client, owner);
    assertThat(stored()).isOne();
  }

  @Test
  void no_connection_is_held_while_a_file_is_read_and_a_busy_reader_keeps_nothing() {
    AtomicBoolean active = new AtomicBoolean(true);
    SquarePicture slow = mock(SquarePicture.class);
    when(slow.cut(any(), any()))
        .thenAnswer(_ -> {
          active.set(TransactionSynchronizationManager.isActualTransactionActive());
          return new PictureOutcome.Cut(new byte[] {1}, 300, false);
        })
        .thenReturn(new PictureOutcome.Busy());
    Object target = AopTestUtils.getUltimateTargetObject(pictures);
    Object real = Objects.requireNonNull(ReflectionTestUtils.getField(target, "squares"));
    ReflectionTestUtils.setField(target, "squares", slow);
    try {
      keep(client, owner);
      assertThat(fixtures.as(owner, () -> pictures.keep(client, new byte[0], PictureCut.MIDDLE)))
          .isEqualTo(new PictureOutcome.Busy());
    } finally {
      ReflectionTestUtils.setField(target, "squares", real);
    }
    assertThat(active.get()).isFalse();
    assertThat(stored()).isOne();
  }

  private void age() {
    jdbc.sql(
            "UPDATE profile_picture SET uploaded_at = uploaded_at - INTERVAL 2 DAY"
                + " WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
  }

  private BusinessProfile save(ProfileForm form, int revision) {
    ProfileOutcome outcome = fixtures.as(owner, () -> profiles.save(client, form, revision));
    return ((ProfileOutcome.Stored) outcome).profile();
  }

  private PictureId keep(ClientId whose, Person by) {
    PictureOutcome outcome =
        fixtures.as(
            by, () -> pictures.keep(whose, Pictures.of("png", 500, 300), PictureCut.MIDDLE));
    return ((PictureOutcome.Kept) outcome).id();
  }

  private BusinessProfile publish(ProfileForm form, int revision) {
    ProfileOutcome outcome = fixtures.as(owner, () -> profiles.publish(client, form, revision));
    return ((ProfileOutcome.Stored) outcome).profile();
  }

  private int stored() {
    return jdbc.sql("SELECT COUNT(*) FROM profile_picture WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .query(Integer.class)
        .single();
  }
}
