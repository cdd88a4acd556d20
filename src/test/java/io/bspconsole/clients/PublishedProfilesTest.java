package io.bspconsole.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.PhoneNumberId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.meta.MetaProfiles;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Account;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.Whole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PublishedProfilesTest extends IntegrationTest {

  private static final ProfileForm FORM =
      new ProfileForm(
          "Roti Pagi",
          "Bread, every morning.",
          "",
          Vertical.GROCERY,
          "halo@rotipagi.example",
          "https://rotipagi.example",
          "",
          "Bu Sari",
          "Fresh bread",
          "");

  private static final ProfileForm OTHER =
      new ProfileForm("Roti Pagi Baru", "", "", null, "a@rotipagi.example", "", "", "Bu Sari");

  @Autowired private BusinessProfiles profiles;
  @Autowired private PublishedProfiles published;
  @Autowired private ProfilePictures pictures;
  @Autowired private MetaProfiles meta;
  @Autowired private JdbcClient jdbc;
  @Autowired private Fixtures fixtures;

  private ClientId client;
  private Person owner;
  private MetaId number;

  @BeforeEach
  void connect() {
    client = fixtures.client("Roti Pagi");
    owner = fixtures.member(client, Role.OWNER);
    number = number(client);
  }

  @Test
  @Whole
  void a_version_is_sent_once_read_back_and_what_others_change_there_is_shown() {
    publish(FORM, 0);
    await(it -> !it.isWaiting());
    assertThat(meta.read(number))
        .isEqualTo(
            new MetaProfiles.MetaProfile(
                "Fresh bread",
                "",
                "Bread, every morning.",
                "halo@rotipagi.example",
                List.of("https://rotipagi.example"),
                "GROCERY",
                false));

    meta.write(number, Map.of("description", "Somebody else’s words"));
    jdbc.sql("UPDATE number_profile SET due_at = NOW(6) WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
    ProfileAtMeta drifted = await(it -> !it.differences().isEmpty());
    assertThat(drifted.differences())
        .containsExactly(
            new ProfileAtMeta.Difference(
                "description", "Bread, every morning.", "Somebody else’s words"));

    fixtures.run(owner, () -> published.sendAgain(client));
    await(it -> !it.isWaiting() && it.differences().isEmpty());
    assertThat(meta.read(number).description()).isEqualTo("Bread, every morning.");
  }

  @Test
  void a_picture_is_brought_to_meta_and_once_more_when_it_is_gone_there() {
    PictureId picture =
        ((PictureOutcome.Kept)
                fixtures.as(
                    owner,
                    () -> pictures.keep(client, Pictures.of("jpeg", 300, 200), PictureCut.MIDDLE)))
            .id();
    publish(FORM.withPicture(picture), 0);
    await(it -> !it.isWaiting());
    assertThat(meta.read(number).picture()).isTrue();

    jdbc.sql(
            "UPDATE sandbox_profile SET fields = '{\"about\": \"Fresh bread\"}'"
                + " WHERE number_meta_id = ?")
        .param(number.value())
        .update();
    jdbc.sql("UPDATE number_profile SET due_at = NOW(6) WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
    assertThat(await(it -> !it.differences().isEmpty()).differences())
        .extracting(ProfileAtMeta.Difference::field)
        .contains("profile_picture");

    fixtures.run(owner, () -> published.sendAgain(client));
    await(it -> !it.isWaiting() && it.differences().isEmpty());
    assertThat(meta.read(number).picture()).isTrue();
  }

  @Test
  void the_sandbox_takes_no_picture_that_was_not_uploaded_as_one() {
    assertThat(meta.write(number, Map.of("profile_picture_handle", "4::made-up")))
        .isInstanceOf(MetaProfiles.Outcome.Refused.class);
    assertThat(meta.read(number).picture()).isFalse();
  }

  @Test
  void a_refusal_stays_to_be_seen_when_the_profile_is_read_again() {
    publish(FORM, 0);
    await(it -> !it.isWaiting());
    meta.write(number, Map.of("description", "As it was before"));
    jdbc.sql(
            "UPDATE number_profile SET problem = '100 Not this', due_at = NOW(6)"
                + " WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();

    assertThat(await(it -> !it.differences().isEmpty()).problem()).isEqualTo("100 Not this");

    fixtures.run(owner, () -> published.sendAgain(client));
    assertThat(await(it -> !it.isWaiting() && it.differences().isEmpty()).problem()).isNull();
  }

  @Test
  void each_publishing_is_a_version_and_a_confirmation_is_none() {
    BusinessProfile first = publish(FORM, 0);
    publish(OTHER, first.revision());
    fixtures.as(owner, () -> profiles.attest(client));

    assertThat(fixtures.as(owner, () -> published.versions(client)))
        .extracting(ProfileVersion::number)
        .containsExactly(2, 1);
    assertThat(fixtures.as(owner, () -> profiles.get(client)))
        .satisfies(profile -> {
          assertThat(profile.attestedByName()).isEqualTo(owner.actor().name());
          assertThat(profile.attestBy()).isNotNull();
        });
  }

  @Test
  void nothing_is_sent_for_a_client_that_may_not_submit() {
    jdbc.sql("UPDATE client SET standing = 'RESTRICTED' WHERE id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
    publish(FORM, 0);

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            jdbc.sql(
                        "SELECT COUNT(*) FROM number_profile WHERE client_id = ?"
                            + " AND claim_no > 0 AND due_at > NOW(6)")
                    .param(Uuids.bytes(client.value()))
                    .query(Integer.class)
                    .single()
                == 1);
    assertThat(meta.read(number).description()).isEmpty();
  }

  private BusinessProfile publish(ProfileForm form, int revision) {
    ProfileOutcome outcome = fixtures.as(owner, () -> profiles.publish(client, form, revision));
    return ((ProfileOutcome.Stored) outcome).profile();
  }

  private ProfileAtMeta await(Predicate<ProfileAtMeta> condition) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> fixtures.as(owner, () -> published.atMeta(client)).getFirst(), condition);
  }

  private MetaId number(ClientId client) {
    Account account = fixtures.waba(client);
    MetaId id = Fixtures.metaId();
    jdbc.sql(
            "INSERT INTO phone_number (client_id, id, waba_id, meta_id, display_number, digits,"
                + " verified_name, status, quality_rating, quality_since, messaging_limit,"
                + " updated_at, version) VALUES (?, ?, ?, ?, '+62 21', '6221', 'Roti', 'CONNECTED',"
                + " 'GREEN', NOW(6), 'TIER_2K', NOW(6), 0)")
        .params(
            Uuids.bytes(client.value()),
            Uuids.bytes(PhoneNumberId.next().value()),
            Uuids.bytes(account.id().value()),
            id.value())
        .update();
    return id;
  }
}
