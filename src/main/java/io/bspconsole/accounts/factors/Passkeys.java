package io.bspconsole.accounts.factors;

import com.webauthn4j.util.exception.WebAuthnException;
import io.bspconsole.kernel.PersonId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys in the words of browsers (WebAuthn level 3). Joins the transaction of its caller, where
 * there is one: signing in by a passkey alone has none, and then each statement stands by itself.
 */
@Component
public class Passkeys {

  private static final Logger log = LoggerFactory.getLogger(Passkeys.class);

  private final WebAuthnRelyingPartyOperations operations;
  private final UserCredentialRepository credentials;
  private final JdbcClient jdbc;
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  Passkeys(
      WebAuthnRelyingPartyOperations operations,
      UserCredentialRepository credentials,
      JdbcClient jdbc) {
    this.operations = operations;
    this.credentials = credentials;
    this.jdbc = jdbc;
  }

  /**
   * What a browser is asked to make.
   *
   * @param json for {@code parseCreationOptionsFromJSON}
   */
  public record Creation(PublicKeyCredentialCreationOptions options, String json) {}

  /**
   * What a browser is asked to show.
   *
   * @param json for {@code parseRequestOptionsFromJSON}
   */
  public record Question(PublicKeyCredentialRequestOptions options, String json) {}

  /** Those of a person, the oldest first. */
  List<Factor> of(PersonId person) {
    return credentials.findByUserId(PasskeyOwners.handle(person)).stream()
        .map(passkey ->
            new Factor(
                new FactorId(FactorId.Kind.PASSKEY, passkey.getCredentialId().toBase64UrlString()),
                passkey.getLabel(),
                passkey.getCreated(),
                passkey.getLastUsed().equals(passkey.getCreated()) ? null : passkey.getLastUsed()))
        .sorted(Comparator.comparing(Factor::addedAt))
        .toList();
  }

  Creation begin(PersonId person) {
    PublicKeyCredentialCreationOptions options =
        operations.createPublicKeyCredentialCreationOptions(
            new ImmutablePublicKeyCredentialCreationOptionsRequest(named(person)));
    return new Creation(options, json.writeValueAsString(options));
  }

  /** Keeps the passkey that a browser made; false for an answer that does not fit. */
  boolean add(Creation creation, String name, String answer) {
    try {
      PublicKeyCredential<AuthenticatorAttestationResponse> made =
          json.readValue(answer, new TypeReference<>() {});
      operations.registerCredential(
          new ImmutableRelyingPartyRegistrationRequest(
              creation.options(), new RelyingPartyPublicKey(made, name)));
      return true;
    } catch (WebAuthnException | IllegalArgumentException | JacksonException e) {
      log.info("A passkey could not be added: {}", e.getMessage());
      return false;
    }
  }

  Question ask(PersonId person) {
    PublicKeyCredentialRequestOptions options =
        operations.createCredentialRequestOptions(
            new ImmutablePublicKeyCredentialRequestOptionsRequest(named(person)));
    return new Question(options, json.writeValueAsString(options));
  }

  /** Whose passkey a browser showed in answer to the question; empty for an answer that fails. */
  Optional<PersonId> answer(Question question, String answer) {
    try {
      PublicKeyCredential<AuthenticatorAssertionResponse> shown =
          json.readValue(answer, new TypeReference<>() {});
      return answer(new RelyingPartyAuthenticationRequest(question.options(), shown));
    } catch (IllegalArgumentException | JacksonException e) {
      log.info("A passkey could not be read: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /** The same for an answer that was read already. */
  public Optional<PersonId> answer(RelyingPartyAuthenticationRequest shown) {
    try {
      return Optional.of(PasskeyOwners.person(operations.authenticate(shown).getId()));
    } catch (WebAuthnException | IllegalArgumentException e) {
      log.info("A passkey was refused: {}", e.getMessage());
      return Optional.empty();
    }
  }

  void remove(PersonId person, String id) {
    jdbc.sql("DELETE FROM user_credentials WHERE credential_id = ? AND user_entity_user_id = ?")
        .params(id, PasskeyOwners.handle(person).toBase64UrlString())
        .update();
  }

  /** Removes all of a person, at whose wish the caller has found out. */
  public void removeAll(PersonId person) {
    jdbc.sql("DELETE FROM user_credentials WHERE user_entity_user_id = ?")
        .param(PasskeyOwners.handle(person).toBase64UrlString())
        .update();
  }

  /** Spring Security asks for an authentication and takes no more than its name. */
  private static Authentication named(PersonId person) {
    return UsernamePasswordAuthenticationToken.authenticated(person.toString(), null, List.of());
  }
}
