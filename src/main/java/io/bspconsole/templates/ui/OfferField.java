package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.templates.content.LimitedTimeOffer;
import io.bspconsole.templates.content.TemplateDraft;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The box of an offer that ends. Hidden where the template has none. */
final class OfferField extends Div {

  /** Characters (Meta, Limited-time offer templates). */
  private static final int LONGEST = 16;

  private final TextField text = new TextField();
  private final Checkbox expires = new Checkbox();
  private @Nullable LimitedTimeOffer shown;

  OfferField(Component remove, Runnable onChange) {
    addClassName("templates-section");
    expires.setLabel(getTranslation("templates.editor.offer.expires"));
    text.addValueChangeListener(_ -> onChange.run());
    expires.addValueChangeListener(_ -> onChange.run());
    Sections.head(this, getTranslation("templates.editor.offer"), remove);
    add(new CountedText(getTranslation("templates.editor.offer.text"), LONGEST, text), expires);
    setVisible(false);
  }

  void show(Optional<LimitedTimeOffer> offer) {
    shown = offer.orElse(null);
    setVisible(shown != null);
    text.setValue(offer.map(LimitedTimeOffer::text).orElse(""));
    expires.setValue(isExpiring());
  }

  TemplateDraft apply(TemplateDraft draft) {
    LimitedTimeOffer had = shown;
    if (had == null) {
      return draft;
    }
    boolean same =
        text.getValue().equals(had.text() == null ? "" : had.text())
            && expires.getValue() == isExpiring();
    return same ? draft : draft.withOffer(text.getValue(), expires.getValue());
  }

  Optional<Component> place(String pointer) {
    return shown != null && PartsForm.isIn(pointer, shown.pointer())
        ? Optional.of(text)
        : Optional.empty();
  }

  private boolean isExpiring() {
    return shown != null && Boolean.TRUE.equals(shown.expires());
  }
}
