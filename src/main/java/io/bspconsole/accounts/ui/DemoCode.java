package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.Tone;
import java.util.function.Supplier;

/** What the telephone of somebody of the demo would show, and a button that types it. */
class DemoCode extends Div {

  private static final String NO_BREAK = "\u00a0";

  /**
   * A code.
   *
   * @param codes gives another one each time, since none works twice
   */
  DemoCode(Supplier<String> codes, CodeForm form) {
    addClassName("accounts-demo");
    String code = codes.get();
    Button use =
        new Button(getTranslation("accounts.factor.demo.use"), _ -> form.submit(codes.get()));
    use.addThemeName("small");
    String shown = code.substring(0, 3) + NO_BREAK + code.substring(3);
    add(new Note(Tone.NEUTRAL, new Paragraph(getTranslation("accounts.factor.demo", shown)), use));
  }
}
