package io.bspconsole.sandbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.sandbox.SandboxMood;
import io.bspconsole.sandbox.portfolio.SandboxMoods;
import io.bspconsole.uikit.Toasts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The mood as fields; a number out of its bounds says so, and nothing is changed. */
final class MoodForm extends Div {

  private record Bounds(int least, int most) {

    boolean holds(int number) {
      return number >= least && number <= most;
    }
  }

  private final Map<TextField, Bounds> bounds = new LinkedHashMap<>();

  private final transient SandboxMoods moods;
  private final ComboBox<Integer> code = new ComboBox<>(getTranslation("sandbox.error.code"));
  private final TextField errorShare = number("sandbox.error.share", 0, 100);
  private final TextField answersAfter = number("sandbox.answers.after", 0, 60);
  private final TextField brokenShare = number("sandbox.answers.broken", 0, 100);
  private final TextField delay = number("sandbox.webhooks.delay", 0, 3600);
  private final TextField copies = number("sandbox.webhooks.copies", 0, 20);
  private final TextField batch = number("sandbox.webhooks.batch", 1, SandboxMood.LARGEST_BATCH);
  private final Checkbox shuffled = new Checkbox(getTranslation("sandbox.webhooks.shuffled"));

  MoodForm(SandboxMoods moods) {
    this.moods = moods;
    addClassName("sandbox-form");
    code.setItems(moods.errorCodes());
    code.setClearButtonVisible(true);
    Button save =
        new Button(
            getTranslation("sandbox.save"),
            _ -> {
              if (isSound()) {
                be(read());
              }
            });
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Button good = new Button(getTranslation("sandbox.good"), _ -> be(SandboxMood.GOOD));
    Div buttons = new Div(save, good);
    buttons.addClassName("bsp-row");
    add(code, errorShare, answersAfter, brokenShare, delay, copies, batch, shuffled, buttons);
    show(moods.now());
  }

  private void be(SandboxMood mood) {
    moods.be(mood);
    show(moods.now());
    Toasts.did(getTranslation(mood.isGood() ? "sandbox.is.good" : "sandbox.is.moody"));
  }

  private void show(SandboxMood mood) {
    bounds.keySet().forEach(field -> field.setInvalid(false));
    code.setValue(mood.errorCode() == 0 ? null : mood.errorCode());
    errorShare.setValue(String.valueOf(mood.errorShare()));
    answersAfter.setValue(String.valueOf(mood.answersAfter().toSeconds()));
    brokenShare.setValue(String.valueOf(mood.brokenShare()));
    delay.setValue(String.valueOf(mood.webhookDelay().toSeconds()));
    copies.setValue(String.valueOf(mood.extraCopies()));
    batch.setValue(String.valueOf(mood.batch()));
    shuffled.setValue(mood.shuffled());
  }

  /** Are all numbers within their bounds? Those that are not say so. */
  private boolean isSound() {
    bounds.forEach((field, within) -> {
      String typed = field.getValue().strip();
      boolean sound = typed.matches("[0-9]{1,6}") && within.holds(Integer.parseInt(typed));
      field.setErrorMessage(
          getTranslation("sandbox.number.problem", within.least(), within.most()));
      field.setInvalid(!sound);
    });
    return bounds.keySet().stream().noneMatch(TextField::isInvalid);
  }

  private SandboxMood read() {
    Integer chosen = code.getValue();
    return new SandboxMood(
        chosen == null ? 0 : chosen,
        read(errorShare),
        Duration.ofSeconds(read(answersAfter)),
        read(brokenShare),
        Duration.ofSeconds(read(delay)),
        read(copies),
        shuffled.getValue(),
        read(batch));
  }

  static int read(TextField field) {
    String typed = field.getValue().strip();
    return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
  }

  private TextField number(String key, int least, int most) {
    TextField field = new TextField(getTranslation(key));
    field.setMaxLength(6);
    field.setManualValidation(true);
    field.setHelperText(getTranslation("sandbox.number.help", least, most));
    bounds.put(field, new Bounds(least, most));
    return field;
  }
}
