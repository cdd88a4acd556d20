package io.bspconsole.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.bspconsole.audit.Verdict;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.Tone;

/** Has what a page shows checked, and says what came of it. */
abstract class CheckPanel extends Div {

  private final Button button = new Button(getTranslation("audit.verify"), _ -> check());

  CheckPanel() {
    getElement().setAttribute("role", "status");
  }

  abstract void check();

  /** What begins the check. */
  Button button() {
    return button;
  }

  void say(Verdict found) {
    say(found instanceof Verdict.Intact ? Tone.GOOD : Tone.BAD, AuditWords.verdict(found));
  }

  void say(Tone tone, String words) {
    removeAll();
    add(new Note(tone, words));
  }
}
