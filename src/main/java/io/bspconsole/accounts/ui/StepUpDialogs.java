package io.bspconsole.accounts.ui;

import io.bspconsole.access.FreshFactor;
import io.bspconsole.access.StaleFactor;
import io.bspconsole.access.StepUp;
import org.springframework.stereotype.Component;

/** Asks in a dialog over the page. */
@Component
class StepUpDialogs implements StepUp {

  private final FactorForms forms;
  private final FreshFactor fresh;

  StepUpDialogs(FactorForms forms, FreshFactor fresh) {
    this.forms = forms;
    this.fresh = fresh;
  }

  @Override
  public void before(Runnable act) {
    run(() -> {
      fresh.require();
      act.run();
    });
  }

  @Override
  public void run(Runnable act) {
    try {
      act.run();
    } catch (StaleFactor _) {
      new StepUpDialog(forms, act).open();
    }
  }
}
