package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.Toasts;
import io.bspconsole.uikit.Tone;
import java.util.List;

/** Recovery codes, shown once; goes on when the reader says that they are kept. */
@StyleSheet("people.css")
@StyleSheet("accounts.css")
class RecoveryCodeList extends Div {

  RecoveryCodeList(List<String> codes, Runnable onKept) {
    addClassName("people-form");
    UnorderedList list = new UnorderedList();
    list.addClassNames("accounts-codes", "bsp-mono");
    codes.forEach(code -> list.add(new ListItem(code)));
    Button copy = new Button(getTranslation("accounts.factor.codes.copy"), Icon.CLIP.create());
    copy.addClickListener(_ ->
        copy.getElement()
            .executeJs("return navigator.clipboard.writeText($0)", String.join("\n", codes))
            .then(
                _ -> Toasts.did(getTranslation("accounts.factor.codes.copied")),
                _ -> Toasts.failed(getTranslation("accounts.factor.codes.not-copied"))));
    Button kept = new Button(getTranslation("accounts.factor.codes.kept"), _ -> onKept.run());
    kept.addThemeVariants(ButtonVariant.PRIMARY);
    Div buttons = new Div(copy, kept);
    buttons.addClassName("accounts-buttons");
    add(
        new Paragraph(getTranslation("accounts.factor.codes.text")),
        list,
        new Note(Tone.WARN, getTranslation("accounts.factor.codes.once")),
        buttons);
  }
}
