package io.bspconsole.clients.ui;

import io.bspconsole.access.StepUp;
import io.bspconsole.clients.CallLine;
import io.bspconsole.clients.NumberCare;
import io.bspconsole.clients.NumberNames;
import io.bspconsole.clients.OfficialAccounts;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PhoneNumberId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages about numbers ask of the services. */
@Component
class NumberActions {

  private final NumberCare care;
  private final NumberNames names;
  private final OfficialAccounts official;
  private final StepUp stepUp;

  NumberActions(NumberCare care, NumberNames names, OfficialAccounts official, StepUp stepUp) {
    this.care = care;
    this.names = names;
    this.official = official;
    this.stepUp = stepUp;
  }

  List<CallLine> calls(ClientId client, PhoneNumberId number) {
    return care.calls(client, number);
  }

  NumberCare care() {
    return care;
  }

  NumberNames names() {
    return names;
  }

  OfficialAccounts official() {
    return official;
  }

  StepUp stepUp() {
    return stepUp;
  }
}
