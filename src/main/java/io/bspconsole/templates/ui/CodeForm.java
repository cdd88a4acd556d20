package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.ButtonDraft;
import io.bspconsole.templates.content.CodeParts;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.TemplateDraft;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be chosen of a template for one-time codes; Meta writes its texts. */
final class CodeForm extends Div {

  /** Minutes (Meta, Authentication templates). */
  private static final int LONGEST = 90;

  private final Checkbox advice = new Checkbox();
  private final IntegerField minutes = new IntegerField();
  private final ButtonsField buttons;
  private List<ButtonDraft> shownButtons = List.of();
  private boolean shownAdvice;
  private @Nullable Integer shownMinutes;

  CodeForm(Runnable onChange) {
    addClassName("templates-parts");
    buttons = new ButtonsField(1, List.of("OTP"), List.of(), onChange);
    advice.setLabel(getTranslation("templates.editor.advice"));
    advice.addValueChangeListener(_ -> onChange.run());
    minutes.setLabel(getTranslation("templates.editor.expires"));
    minutes.setHelperText(getTranslation("templates.editor.expires.help"));
    minutes.setManualValidation(true);
    minutes.setMin(1);
    minutes.setMax(LONGEST);
    minutes.setStepButtonsVisible(true);
    minutes.addValueChangeListener(_ -> onChange.run());
    Paragraph note = new Paragraph(getTranslation("templates.editor.code"));
    note.addClassName("templates-quiet");
    add(note, advice, minutes, buttons);
  }

  /** Shows what the content chose, or for content of another category what most would choose. */
  void show(TemplateContent content) {
    boolean codes = content.category().equals("AUTHENTICATION");
    shownAdvice = CodeParts.advises(content);
    shownMinutes = CodeParts.minutes(content);
    shownButtons = codes ? ButtonDraft.of(content, content.buttons()) : List.of();
    advice.setValue(!codes || shownAdvice);
    minutes.setValue(shownMinutes);
    buttons.show(
        codes ? shownButtons : List.of(ButtonDraft.fresh("OTP", Map.of("otp_type", "COPY_CODE"))));
  }

  TemplateDraft apply(TemplateDraft draft) {
    TemplateDraft next = draft;
    if (!buttons.value().equals(shownButtons)) {
      next = next.withButtons(buttons.value());
    }
    if (advice.getValue() != shownAdvice) {
      next = CodeParts.securityAdvice(next, advice.getValue());
    }
    return Objects.equals(minutes.getValue(), shownMinutes)
        ? next
        : CodeParts.expiration(next, minutes.getValue());
  }

  Optional<Component> place(String pointer, TemplateContent content) {
    List<Button> all = content.buttons();
    for (int i = 0; i < all.size(); i++) {
      if (PartsForm.isIn(pointer, all.get(i).pointer())) {
        String[] members = pointer.substring(all.get(i).pointer().length()).split("/", -1);
        return buttons.place(i, members.length > 1 ? members[1] : "");
      }
    }
    return content.footers().stream().anyMatch(it -> PartsForm.isIn(pointer, it.pointer()))
        ? Optional.of(minutes)
        : Optional.of(advice);
  }
}
