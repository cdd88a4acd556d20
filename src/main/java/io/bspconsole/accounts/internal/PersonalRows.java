package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.PersonErased;
import io.bspconsole.accounts.factors.Passkeys;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.mail.Mails;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tables of this module hold of a person, whatever the client. */
@Component
public class PersonalRows {

  /** Stands where a name was. */
  private static final String NAMELESS = "–";

  /** What goes with a person. */
  private static final List<String> HANGING =
      List.of(
          "staff_role",
          "staff_client",
          "client_role",
          "password_link",
          "person_identity",
          "authenticator",
          "recovery_code");

  private final JdbcClient jdbc;
  private final Rights rights;
  private final Passkeys passkeys;
  private final KeptNames names;
  private final Mails mails;
  private final Trail trail;
  private final Clock clock;
  private final ApplicationEventPublisher publisher;

  PersonalRows(
      JdbcClient jdbc,
      Rights rights,
      Passkeys passkeys,
      KeptNames names,
      Mails mails,
      Trail trail,
      Clock clock,
      ApplicationEventPublisher publisher) {
    this.jdbc = jdbc;
    this.publisher = publisher;
    this.clock = clock;
    this.rights = rights;
    this.passkeys = passkeys;
    this.names = names;
    this.mails = mails;
    this.trail = trail;
  }

  /**
   * Whoever has an address.
   *
   * @param person absent where there is no account
   * @param invitations to that address
   */
  public record Known(
      EmailAddress email, @Nullable PersonId person, String name, List<UUID> invitations) {

    /** All ids under which the person is known, the person's own first. */
    public Set<UUID> ids() {
      Set<UUID> ids = new LinkedHashSet<>();
      if (person != null) {
        ids.add(person.value());
      }
      ids.addAll(invitations);
      return ids;
    }
  }

  public Known find(EmailAddress email) {
    List<UUID> invitations =
        jdbc.sql("SELECT id FROM invitation WHERE email = ? ORDER BY invited_at, id")
            .param(email.value())
            .query((row, _) -> Uuids.of(row.getBytes(1)))
            .list();
    return jdbc.sql("SELECT id, name FROM person WHERE email = ?")
        .param(email.value())
        .query((row, _) ->
            new Known(
                email, new PersonId(Uuids.of(row.getBytes(1))), row.getString(2), invitations))
        .optional()
        .orElseGet(() -> new Known(email, null, "", invitations));
  }

  public int places(Known known) {
    return count("staff_role", known) + count("client_role", known);
  }

  public int mails(Known known) {
    return mails.kept(known.email().value());
  }

  public int sessions(Known known) {
    return count("person_session", known);
  }

  private int count(String table, Known known) {
    return known.person() == null
        ? 0
        : jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE person_id = ?")
            .param(Uuids.bytes(known.person().value()))
            .query(Integer.class)
            .single();
  }

  /**
   * Takes name, address, password, places, links and the traces of sessions from the account, the
   * name from histories, the address from the invitations, and address and words from mails to it;
   * tells the trail. Joins the transaction of its caller.
   */
  public void erase(Known known, String reason) {
    Optional.ofNullable(known.person()).ifPresent(this::eraseAccount);
    jdbc.sql(
            "UPDATE invitation SET email = CONCAT(LOWER(HEX(id)), '@erased.invalid'),"
                + " withdrawn_at = IF(accepted_at IS NULL, COALESCE(withdrawn_at, ?), withdrawn_at)"
                + " WHERE email = ?")
        .params(Timestamp.from(Clocks.now(clock)), known.email().value())
        .update();
    mails.forget(known.email().value());
    PersonId subject = new PersonId(known.ids().iterator().next());
    trail.recordOfProvider(
        Act.of(Action.PERSONAL_DATA_ERASED, Subject.person(subject, "")).because(null, reason));
  }

  private void eraseAccount(PersonId person) {
    byte[] id = Uuids.bytes(person.value());
    jdbc.sql(
            "UPDATE person SET name = ?, email = ?, password_hash = '', locale = NULL,"
                + " enabled = FALSE WHERE id = ?")
        .params(NAMELESS, person + "@erased.invalid", id) // RFC 2606, section 2
        .update();
    jdbc.sql(
            "UPDATE person_session SET address = '', user_agent = '', provider_session = NULL"
                + " WHERE person_id = ?")
        .param(id)
        .update();
    names.erase(person, NAMELESS);
    for (String table : HANGING) {
      jdbc.sql("DELETE FROM " + table + " WHERE person_id = ?").param(id).update();
    }
    passkeys.removeAll(person);
    rights.changed(person);
    publisher.publishEvent(new PersonErased(person));
  }
}
