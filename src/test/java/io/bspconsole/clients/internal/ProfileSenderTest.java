package io.bspconsole.clients.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.bspconsole.clients.PictureId;
import io.bspconsole.clients.ProfileForm;
import io.bspconsole.clients.internal.ProfileCourier.Order;
import io.bspconsole.clients.internal.ProfileCourier.Sent;
import io.bspconsole.clients.portfolio.DueProfile;
import io.bspconsole.clients.portfolio.DueProfiles;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.PhoneNumberId;
import io.bspconsole.meta.MetaProfiles;
import io.bspconsole.meta.MetaProfiles.MetaProfile;
import io.bspconsole.meta.MetaProfiles.Outcome;
import io.bspconsole.meta.MetaUploads;
import io.bspconsole.meta.SendOutcome.MetaError;
import io.bspconsole.meta.UploadOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** When a picture goes to Meta, and what becomes of the rest when it does not. */
class ProfileSenderTest {

  private static final MetaId NUMBER = new MetaId("100200300");
  private static final PictureId PICTURE = PictureId.next();
  private static final Duration LIMIT = Duration.ofMinutes(7);
  private static final String HANDLE = MetaFields.PICTURE;

  private static final ProfileForm FORM =
      new ProfileForm("Roti", "Bread", "", null, "a@roti.example", "", "", "Bu Sari")
          .withPicture(PICTURE);

  private final DueProfiles due = mock(DueProfiles.class);
  private final MetaProfiles meta = mock(MetaProfiles.class);
  private final MetaUploads uploads = mock(MetaUploads.class);
  private final ProfileCourier courier = mock(ProfileCourier.class);
  private final ProfileSender sender =
      new ProfileSender(
          due,
          meta,
          uploads,
          courier,
          new ProfileSettings(
              Duration.ofDays(1),
              1,
              Duration.ofDays(180),
              Duration.ofDays(14),
              Duration.ofDays(14),
              OverdueRule.WATCH));

  @BeforeEach
  void order() {
    when(courier.prepare(any())).thenReturn(Optional.of(new Order(NUMBER, "+62", FORM, 2)));
    when(courier.picture(any())).thenReturn(Optional.of(new byte[] {1}));
    when(uploads.upload(anyString(), anyString(), any()))
        .thenReturn(new UploadOutcome.Uploaded("4::handle"));
    when(meta.write(any(), anyMap())).thenReturn(new Outcome.Taken());
  }

  @AfterEach
  void close() {
    sender.close();
  }

  @Test
  void a_picture_that_meta_has_got_is_not_sent_again() {
    there("Old words", true);
    sender.bring(claimed(PICTURE, false));

    assertThat(written()).containsKey("description").doesNotContainKey(HANDLE);
    verify(uploads, never()).upload(anyString(), anyString(), any());
    verify(courier).settle(any(), any(), any(), unrefused(), eq(PICTURE), any());
  }

  @Test
  void one_that_meta_has_not_got_is() {
    there("Bread", true);
    sender.bring(claimed(PictureId.next(), false));

    assertThat(written()).containsOnly(Map.entry(HANDLE, "4::handle"));
    verify(courier).settle(any(), any(), any(), unrefused(), eq(PICTURE), any());
  }

  @Test
  void one_that_meta_does_not_show_is() {
    there("Bread", false);
    sender.bring(claimed(PICTURE, false));

    assertThat(written()).containsKey(HANDLE);
  }

  @Test
  void one_that_meta_says_it_lost_is_whatever_it_shows() {
    there("Bread", true);
    sender.bring(claimed(PICTURE, true));

    assertThat(written()).containsKey(HANDLE);
  }

  @Test
  void a_picture_that_meta_refuses_holds_up_nothing_else_and_is_told_alone() {
    when(uploads.upload(anyString(), anyString(), any()))
        .thenReturn(new UploadOutcome.NotTaken("Too blue"));
    there("Old words", false);
    sender.bring(claimed(null, false));

    assertThat(written()).containsKey("description").doesNotContainKey(HANDLE);
    verify(courier)
        .settle(
            any(),
            any(),
            any(),
            eq(new Sent(Set.of("description"), Set.of(HANDLE), "Too blue")),
            isNull(),
            any());
  }

  @Test
  void and_is_told_where_there_is_nothing_else() {
    when(uploads.upload(anyString(), anyString(), any()))
        .thenReturn(new UploadOutcome.NotTaken("Too blue"));
    there("Bread", false);
    sender.bring(claimed(null, false));

    verify(meta, never()).write(any(), anyMap());
    verify(courier)
        .settle(
            any(),
            any(),
            any(),
            eq(new Sent(Set.of(), Set.of(HANDLE), "Too blue")),
            isNull(),
            any());
  }

  @Test
  void where_meta_refuses_the_rest_the_picture_is_refused_with_it() {
    when(uploads.upload(anyString(), anyString(), any()))
        .thenReturn(new UploadOutcome.NotTaken("Too blue"));
    when(meta.write(any(), anyMap()))
        .thenReturn(new Outcome.Refused(new MetaError(100, null, "No", null)));
    there("Old words", false);
    sender.bring(claimed(null, false));

    verify(courier)
        .settle(
            any(),
            any(),
            any(),
            eq(new Sent(Set.of(), Set.of("description", HANDLE), "100 No")),
            isNull(),
            any());
  }

  @Test
  void a_picture_that_did_not_get_through_is_no_refusal_and_is_tried_again() {
    later();
    there("Bread", false);
    sender.bring(claimed(null, false));

    verify(courier, never()).settle(any(), any(), any(), any(), any(), any());
    verify(courier).partly(any(), any(), any(), eq(Sent.NOTHING));
    verify(due).putBack(any(), argThat(wait -> wait.compareTo(LIMIT) >= 0), eq(true));
  }

  @Test
  void what_goes_without_it_is_sent_at_once_and_told_as_sent() {
    later();
    there("Old words", false);
    sender.bring(claimed(null, false));

    assertThat(written()).containsKey("description").doesNotContainKey(HANDLE);
    verify(courier)
        .partly(any(), any(), any(), eq(new Sent(Set.of("description"), Set.of(), null)));
    verify(courier, never()).settle(any(), any(), any(), any(), any(), any());
    verify(due).putBack(any(), any(), eq(true));
  }

  private void later() {
    when(uploads.upload(anyString(), anyString(), any()))
        .thenReturn(new UploadOutcome.Later("HTTP 503", LIMIT));
  }

  private static Sent unrefused() {
    return argThat(sent -> sent.refused().isEmpty() && sent.problem() == null);
  }

  private void there(String description, boolean picture) {
    when(meta.read(NUMBER))
        .thenReturn(new MetaProfile("", "", description, "a@roti.example", List.of(), "", picture));
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> written() {
    ArgumentCaptor<Map<String, Object>> changes = ArgumentCaptor.forClass(Map.class);
    verify(meta).write(eq(NUMBER), changes.capture());
    return changes.getValue();
  }

  private static DueProfile claimed(@Nullable PictureId picture, boolean lost) {
    return new DueProfile(
        ClientId.next(),
        UUID.randomUUID(),
        PhoneNumberId.next(),
        Instant.EPOCH,
        1,
        0,
        1,
        picture,
        lost,
        null);
  }
}
