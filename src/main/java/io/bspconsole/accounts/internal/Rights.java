package io.bspconsole.accounts.internal;

import io.bspconsole.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Placeholder until sessions land. */
@Component
class Rights {
  void changed(PersonId person) {}
}
