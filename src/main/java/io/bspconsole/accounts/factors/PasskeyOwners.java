package io.bspconsole.accounts.factors;

import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * Whose passkeys there are: people, by their ids. Nothing is stored for it, and an authenticator
 * learns no more than the e-mail and the name that it shows its owner.
 */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

  private final JdbcClient jdbc;

  PasskeyOwners(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static Bytes handle(PersonId person) {
    return new Bytes(Uuids.bytes(person.value()));
  }

  static PersonId person(Bytes handle) {
    return new PersonId(Uuids.of(handle.getBytes()));
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
    return jdbc.sql("SELECT email, name FROM person WHERE id = ?")
        .param(id.getBytes())
        .query((row, _) ->
            ImmutablePublicKeyCredentialUserEntity.builder()
                .id(id)
                .name(row.getString("email"))
                .displayName(row.getString("name"))
                .build())
        .optional()
        .orElse(null);
  }

  /**
   * The person of whom Spring Security knows the id as a name.
   *
   * @param name as {@link PersonId} writes it
   */
  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
    return findById(handle(new PersonId(UUID.fromString(name))));
  }

  @Override
  public void save(PublicKeyCredentialUserEntity owner) {
    throw new UnsupportedOperationException("people are not made by their passkeys");
  }

  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException("people do not go with their passkeys");
  }
}
