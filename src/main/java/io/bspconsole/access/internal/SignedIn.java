package io.bspconsole.access.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.ActorPrincipal;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A person who signed in. The authorities name every permission held anywhere, as roles, because
 * that is what the annotations of pages ask; services ask the {@link Actor}, client by client.
 */
record SignedIn(Actor actor, String email, String passwordHash, boolean isEnabled)
    implements UserDetails, ActorPrincipal {

  /** Without the hash of the password: principals get into logs. */
  @Override
  public String toString() {
    return email;
  }

  static List<GrantedAuthority> authorities(Actor actor) {
    return actor.anywhere().stream()
        .sorted()
        .<GrantedAuthority>map(permission -> new SimpleGrantedAuthority("ROLE_" + permission))
        .toList();
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return authorities(actor);
  }

  @Override
  public String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return email;
  }
}
