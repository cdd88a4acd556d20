package io.bspconsole.reviews.portfolio;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.reviews.desk.KeyPreferences;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the reader works with single keys (WCAG 2.2, 2.1.4: one can switch them off). */
@Service
@Needs(Permission.REVIEW_READ)
@Transactional
public class ReviewerKeys {

  private final KeyPreferences preferences;
  private final CurrentActor current;

  ReviewerKeys(KeyPreferences preferences, CurrentActor current) {
    this.preferences = preferences;
    this.current = current;
  }

  /** They are on until one switches them off. */
  @Transactional(readOnly = true)
  public boolean areOn() {
    return preferences.hasKeys(current.get().id());
  }

  /** For the reader alone, on every device. */
  public void set(boolean on) {
    preferences.setKeys(current.get().id(), on);
  }
}
