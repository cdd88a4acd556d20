package io.bspconsole.support;

import io.bspconsole.accounts.PersonSignedIn;
import io.bspconsole.accounts.factors.ShownFactors;
import io.bspconsole.kernel.PersonId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/**
 * Shows a second factor for everybody who signs in with a password in tests, so that tests about
 * other things need not; for those who are {@link #leave left alone} it does nothing.
 */
@TestComponent
public class FactorOfTests {

  private final ShownFactors shown;
  private final Set<PersonId> alone = ConcurrentHashMap.newKeySet();

  FactorOfTests(ShownFactors shown) {
    this.shown = shown;
  }

  /** From now on this person shows his own. */
  public void leave(PersonId person) {
    alone.add(person);
  }

  @EventListener
  void show(PersonSignedIn event) {
    if (!alone.contains(event.person())) {
      shown.note(event.person(), event.session());
    }
  }
}
