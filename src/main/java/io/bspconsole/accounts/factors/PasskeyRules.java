package io.bspconsole.accounts.factors;

import static org.springframework.security.web.webauthn.api.UserVerificationRequirement.REQUIRED;

import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * What is asked of passkeys: that the device verified its user, by a finger or a PIN, so that one
 * stands for two factors, and that it can be found without an e-mail.
 */
@Configuration(proxyBeanMethods = false)
class PasskeyRules {

  @Bean
  static UserCredentialRepository userCredentials(JdbcOperations jdbc) {
    return new JdbcUserCredentialRepository(jdbc);
  }

  /** Passkeys belong to the host under which people reach the console, and work nowhere else. */
  @Bean
  static WebAuthnRelyingPartyOperations relyingParty(
      PasskeyOwners owners,
      UserCredentialRepository credentials,
      @Value("${bsp.accounts.base-url}") URI address,
      @Value("${bsp.provider-name}") String provider) {
    Webauthn4JRelyingPartyOperations operations =
        new Webauthn4JRelyingPartyOperations(
            owners,
            credentials,
            PublicKeyCredentialRpEntity.builder().id(address.getHost()).name(provider).build(),
            Set.of(address.resolve("/").toString().replaceFirst("/$", "")));
    operations.setCustomizeCreationOptions(options ->
        options.authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(REQUIRED)
                .build()));
    operations.setCustomizeRequestOptions(options -> options.userVerification(REQUIRED));
    return operations;
  }
}
