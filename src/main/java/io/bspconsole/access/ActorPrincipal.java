package io.bspconsole.access;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A principal of Spring Security that stands for an {@link Actor}. */
public interface ActorPrincipal {

  Actor actor();

  /** Has everything been shown that sign-in asks? Until then the actor counts as nobody. */
  default boolean isComplete() {
    return true;
  }

  /**
   * Every permission held anywhere, as roles, because that is what the annotations of pages ask;
   * services ask the {@link Actor}, client by client.
   */
  default List<GrantedAuthority> authorities() {
    return actor().anywhere().stream()
        .sorted()
        .<GrantedAuthority>map(permission -> new SimpleGrantedAuthority("ROLE_" + permission))
        .toList();
  }
}
