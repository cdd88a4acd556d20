package io.bspconsole.audit.ui;

import io.bspconsole.audit.Verdict;
import io.bspconsole.audit.WholeCheck;
import io.bspconsole.audit.portfolio.AllTrails;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;

/** The check of all trails, which goes on whoever looks. */
class AllCheckPanel extends CheckPanel {

  private final transient AllTrails trails;

  AllCheckPanel(AllTrails trails) {
    this.trails = trails;
  }

  @Override
  void check() {
    trails.verify();
    show();
  }

  /** Says how it stands now. */
  void show() {
    WholeCheck state = trails.check();
    button().setEnabled(!(state instanceof WholeCheck.Running));
    switch (state) {
      case WholeCheck.Never _ -> removeAll();
      case WholeCheck.Running(var since, int checked, int chains) ->
          say(
              Tone.WORK,
              getTranslation("audit.check.running", checked, chains, Times.of(this).time(since)));
      case WholeCheck.Stopped(var since) ->
          say(Tone.WARN, getTranslation("audit.check.stopped", Times.of(this).absolute(since)));
      case WholeCheck.Done(var at, Verdict verdict) ->
          say(
              verdict instanceof Verdict.Intact ? Tone.GOOD : Tone.BAD,
              getTranslation(
                  "audit.check.done", Times.of(this).absolute(at), AuditWords.verdict(verdict)));
    }
  }
}
