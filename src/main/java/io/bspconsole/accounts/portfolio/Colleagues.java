package io.bspconsole.accounts.portfolio;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.accounts.internal.Places;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The provider's people, as far as one has to know them to share work. */
@Service
@Needs(Permission.PORTFOLIO_READ)
@Transactional(readOnly = true)
public class Colleagues {

  private final Places places;
  private final CurrentActor current;

  Colleagues(Places places, CurrentActor current) {
    this.places = places;
    this.current = current;
  }

  /** Those who can sign in, by name; for somebody who is narrowed only himself. */
  public List<Colleague> all() {
    Actor reader = current.get();
    if (!reader.seesAll()) {
      return List.of(new Colleague(reader.id(), reader.name()));
    }
    return places.staff().stream()
        .filter(member -> member.enabled())
        .map(member -> new Colleague(member.id(), member.name()))
        .toList();
  }
}
