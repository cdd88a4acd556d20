package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.EndReason;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the table of sessions knows of single sign-on. */
@Component
@Transactional
class SsoSessions {

  private static final int LONGEST_NAME = 255;

  private final JdbcClient jdbc;
  private final SessionTable table;
  private final IdentityRows rows;
  private final SsoSettings settings;

  SsoSessions(JdbcClient jdbc, SessionTable table, IdentityRows rows, SsoSettings settings) {
    this.jdbc = jdbc;
    this.table = table;
    this.rows = rows;
    this.settings = settings;
  }

  /** Notes how the session was opened. */
  public void mark(SessionKey key, Identity identity) {
    jdbc.sql(
            "UPDATE person_session SET signed_in_by = 'SSO', provider_session = :session"
                + " WHERE id = :id")
        .param("session", cut(identity.providerSession()))
        .param("id", key.bytes())
        .update();
  }

  /**
   * Ends what the provider says is over.
   *
   * @param providerSession its session; null for all of the subject's
   */
  public void end(@Nullable String providerSession, @Nullable String subject) {
    List<SessionKey> over =
        providerSession == null ? of(subject) : named(cut(providerSession), subject);
    over.forEach(key -> table.end(key, EndReason.PROVIDER_SIGN_OUT));
  }

  private List<SessionKey> of(@Nullable String subject) {
    return person(subject)
        .map(person ->
            jdbc.sql(
                    "SELECT id FROM person_session WHERE person_id = ? AND signed_in_by = 'SSO'"
                        + " AND ended_at IS NULL")
                .param(Uuids.bytes(person.value()))
                .query((row, _) -> SessionKey.of(row.getBytes(1)))
                .list())
        .orElse(List.of());
  }

  private List<SessionKey> named(@Nullable String session, @Nullable String subject) {
    return jdbc
        .sql("SELECT id FROM person_session WHERE provider_session = ? AND ended_at IS NULL")
        .param(session)
        .query((row, _) -> SessionKey.of(row.getBytes(1)))
        .list()
        .stream()
        .filter(key ->
            subject == null
                || person(subject).filter(person -> table.belongs(key, person)).isPresent())
        .toList();
  }

  private Optional<PersonId> person(@Nullable String subject) {
    return subject == null ? Optional.empty() : rows.person(settings.issuer(), subject);
  }

  private static @Nullable String cut(@Nullable String name) {
    return name == null ? null : name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }
}
