package io.bspconsole.accounts;

import io.bspconsole.accounts.internal.Places;
import io.bspconsole.kernel.EmailAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds people of the provider by what they may do, for other modules. Joins the transaction of its
 * caller and asks for no permission: the caller has done that, or is a worker.
 */
@Component
public class StaffDirectory {

  private final Places places;

  StaffDirectory(Places places) {
    this.places = places;
  }

  /** Those who may sign in and have the permission by one of their roles, by name. */
  public List<Member> having(String permission) {
    return places.staff().stream()
        .filter(Member::enabled)
        .filter(member ->
            member.roles().stream().anyMatch(role -> role.permissions().contains(permission)))
        .toList();
  }

  /** The one with that address, if he is among those. */
  public Optional<Member> find(EmailAddress email, String permission) {
    return having(permission).stream()
        .filter(member -> member.email().equals(email.value()))
        .findFirst();
  }
}
