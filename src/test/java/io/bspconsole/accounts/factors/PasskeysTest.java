package io.bspconsole.accounts.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bspconsole.access.Role;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** What needs no authenticator; with one, the journeys in Chromium go through all of it. */
@SuppressWarnings("NullAway.Init") // made before each test
class PasskeysTest extends IntegrationTest {

  @Autowired private Fixtures fixtures;
  @Autowired private SecondFactors factors;
  @Autowired private PasskeyFactors passkeys;
  @Autowired private UserCredentialRepository credentials;

  private final Place place = new Place(SessionKey.of("none"), "192.0.2.1");
  private Person person;

  @BeforeEach
  void somebody() {
    person = fixtures.staff(Role.REVIEWER);
  }

  @Test
  void a_browser_is_asked_for_one_that_verifies_its_user_and_can_be_found_without_an_email() {
    assertThat(fixtures.as(person, passkeys::begin).json())
        .contains(
            "\"userVerification\":\"required\"",
            "\"residentKey\":\"required\"",
            "\"id\":\"localhost\"",
            person.email());
    assertThat(fixtures.as(person, passkeys::ask).json())
        .contains("\"userVerification\":\"required\"");
  }

  @Test
  void an_answer_that_is_none_adds_nothing_and_shows_nothing() {
    for (String answer : List.of("", "null", "{}", "{\"id\":\"x\",\"rawId\":\"eA\"}")) {
      Passkeys.Creation creation = fixtures.as(person, passkeys::begin);
      assertThat(fixtures.as(person, () -> passkeys.add(creation, "Laptop", "", answer, place)))
          .isEqualTo(new AddOutcome.Unfit());
      Passkeys.Question question = fixtures.as(person, passkeys::ask);
      assertThat(fixtures.as(person, () -> passkeys.show(question, answer, place))).isFalse();
    }
  }

  @Test
  void a_passkey_counts_as_a_factor_and_is_listed_until_it_is_removed() {
    FactorId first = store("Laptop");
    assertThat(fixtures.as(person, factors::state).factors())
        .singleElement()
        .satisfies(passkey -> {
          assertThat(passkey.name()).isEqualTo("Laptop");
          assertThat(passkey.usedAt()).isNull();
        });
    assertThat(fixtures.as(person, () -> factors.remove(first)))
        .isEqualTo(RemoveOutcome.LAST_OF_MANDATORY);
    store("Key");
    assertThat(fixtures.as(person, () -> factors.remove(first))).isEqualTo(RemoveOutcome.REMOVED);
  }

  @Test
  void no_browser_is_asked_for_one_more_than_one_may_have() {
    for (int i = 0; i < 10; i++) {
      store("Key " + i);
    }
    assertThat(fixtures.as(person, () -> passkeys.problem("", place)))
        .contains(new AddOutcome.TooMany());
  }

  @Test
  void somebody_elses_passkey_is_not_there_to_be_removed() {
    FactorId foreign = store("Laptop");
    Person other = fixtures.staff(Role.REVIEWER);
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> fixtures.run(other, () -> factors.remove(foreign)));
  }

  private FactorId store(String label) {
    Bytes id = Bytes.random();
    Instant now = Instant.now();
    credentials.save(
        ImmutableCredentialRecord.builder()
            .credentialId(id)
            .userEntityUserId(PasskeyOwners.handle(person.actor().id()))
            .publicKey(new ImmutablePublicKeyCose(new byte[] {1}))
            .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
            .transports(Set.of())
            .uvInitialized(true)
            .created(now)
            .lastUsed(now)
            .label(label)
            .build());
    return new FactorId(FactorId.Kind.PASSKEY, id.toBase64UrlString());
  }
}
