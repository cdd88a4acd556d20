package io.bspconsole.reviews.desk;

import io.bspconsole.access.Permission;
import io.bspconsole.accounts.Member;
import io.bspconsole.accounts.StaffDirectory;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may decide on rounds as things are now, whatever was so when a rule was made or a round
 * opened. Joins the transaction of its caller and asks for no permission.
 */
@Component
public class Deciders {

  private final StaffDirectory staff;
  private final JdbcClient jdbc;

  Deciders(StaffDirectory staff, JdbcClient jdbc) {
    this.staff = staff;
    this.jdbc = jdbc;
  }

  /** Those who may sign in, decide on reviews and see the client, by name. */
  public List<Member> of(ClientId client) {
    return seeing(client, all());
  }

  /** Those who may sign in and decide on reviews of the clients they see, by name. */
  List<Member> all() {
    return staff.having(Permission.REVIEW_DECIDE);
  }

  /** Those of them who see the client. */
  List<Member> seeing(ClientId client, List<Member> of) {
    Set<PersonId> named = named(client);
    return of.stream().filter(member -> sees(member, named)).toList();
  }

  private static boolean sees(Member member, Set<PersonId> named) {
    return member.sight() != null && member.sight().all() || named.contains(member.id());
  }

  /** Those of the provider who see some clients by name, this one among them. */
  private Set<PersonId> named(ClientId client) {
    return jdbc.sql("SELECT person_id FROM staff_client WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .query((row, _) -> new PersonId(Uuids.of(row.getBytes(1))))
        .set();
  }
}
