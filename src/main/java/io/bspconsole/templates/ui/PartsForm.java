package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.templates.content.Body;
import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.ButtonDraft;
import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.TemplateDraft;
import io.bspconsole.templates.content.Variables;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Header, body, footer and buttons of a message, or of one card. It writes only what differs from
 * what it was given, so that members without a field survive.
 */
final class PartsForm extends Div {

  /** Where the parts stand. */
  enum Place {
    MESSAGE(BodyField.LIMIT, 10),
    /** Meta, Carousel templates: 160 characters, two buttons. */
    CARD(160, 2);

    private final int body;
    private final int buttons;

    Place(int body, int buttons) {
      this.body = body;
      this.buttons = buttons;
    }

    private List<String> formats() {
      return this == CARD ? HeaderField.OF_CARD : HeaderField.OF_MESSAGE;
    }

    private List<String> others() {
      return this == CARD
          ? List.of("SPM")
          : List.of(
              "COPY_CODE", "FLOW", "CATALOG", "MPM", "SPM", "VOICE_CALL", "REQUEST_CONTACT_INFO");
    }
  }

  final HeaderField header;
  final BodyField body;
  final TextField footer = new TextField();
  final SamplesField bodySamples;
  final ButtonsField buttons;

  private List<ButtonDraft> shownButtons = List.of();
  private String shownBody = "";
  private String shownFooter = "";
  private Map<String, String> shownSamples = Map.of();

  PartsForm(Place place, MediaUploads uploads, Runnable onChange) {
    addClassName("templates-parts");
    header = new HeaderField(place.formats(), uploads, onChange);
    body = new BodyField(place.body);
    bodySamples = new SamplesField(getTranslation("templates.editor.samples"), onChange);
    buttons = new ButtonsField(place.buttons, ButtonsField.COMMON, place.others(), onChange);
    body.text()
        .addValueChangeListener(_ -> {
          bodySamples.variablesOf(body.text().getValue());
          onChange.run();
        });
    footer.addValueChangeListener(_ -> onChange.run());
    add(header, body, bodySamples);
    if (place == Place.MESSAGE) {
      add(new CountedText(getTranslation("templates.editor.footer"), 60, footer));
    }
    add(buttons);
  }

  /** Fills the fields. */
  void show(TemplateContent content, Components parts) {
    header.show(parts);
    body.setNamed(content.named());
    Body shown = parts.bodies().stream().findFirst().orElse(null);
    shownBody = shown == null ? "" : Objects.requireNonNullElse(shown.text(), "");
    shownSamples = shown == null ? Map.of() : Variables.in(shownBody).samples(shown.examples());
    bodySamples.setSamples(shownSamples);
    body.text().setValue(shownBody);
    bodySamples.variablesOf(shownBody);
    shownFooter = parts.footers().stream().findFirst().map(it -> it.text()).orElse("");
    footer.setValue(shownFooter);
    shownButtons = ButtonDraft.of(content, parts.buttons());
    buttons.show(shownButtons);
  }

  /** Writes what was changed here into the place that the draft is in. */
  TemplateDraft apply(TemplateDraft draft) {
    TemplateDraft next = draft;
    List<ButtonDraft> all = buttons.value();
    if (!all.equals(shownButtons)) {
      next = next.withButtons(all);
    }
    next = header.apply(next);
    String text = body.text().getValue();
    if (!text.equals(shownBody)) {
      next = next.withBody(text);
    }
    if (!text.equals(shownBody) || !bodySamples.samples().equals(shownSamples)) {
      next = next.withBodyExamples(bodySamples.samples());
    }
    return footer.getValue().equals(shownFooter) ? next : next.withFooter(footer.getValue());
  }

  /**
   * The field in which what stands at the pointer can be put right; empty for what is elsewhere.
   *
   * @param parts that were checked; the pointer points into them
   */
  Optional<Component> place(String pointer, Components parts) {
    boolean sample = pointer.contains("/example");
    List<Button> all = parts.buttons();
    for (int i = 0; i < all.size(); i++) {
      if (isIn(pointer, all.get(i).pointer())) {
        String[] members = pointer.substring(all.get(i).pointer().length()).split("/", -1);
        return buttons.place(i, members.length > 1 ? members[1] : "");
      }
    }
    if (parts.headers().stream().anyMatch(it -> isIn(pointer, it.pointer()))) {
      return Optional.of(header.place(sample));
    }
    if (parts.footers().stream().anyMatch(it -> isIn(pointer, it.pointer()))) {
      return Optional.of(footer);
    }
    if (parts.bodies().stream().anyMatch(it -> isIn(pointer, it.pointer()))) {
      return Optional.of(sample && bodySamples.isVisible() ? bodySamples.missing() : body.text());
    }
    return Optional.empty();
  }

  static boolean isIn(String pointer, String place) {
    return pointer.equals(place) || pointer.startsWith(place + "/");
  }
}
