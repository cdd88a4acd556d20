package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.Header;
import io.bspconsole.templates.content.TemplateDraft;
import io.bspconsole.templates.content.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What stands above the body: a text with its sample, media with theirs, a place or a product. */
final class HeaderField extends Div {

  static final List<String> OF_MESSAGE = List.of("TEXT", "IMAGE", "VIDEO", "DOCUMENT", "LOCATION");
  static final List<String> OF_CARD = List.of("IMAGE", "VIDEO", "PRODUCT");

  private static final Set<String> MEDIA = Set.of("IMAGE", "VIDEO", "GIF", "DOCUMENT");

  final TextField text = new TextField();
  final SamplesField samples;
  final MediaField media;

  private final Select<String> format = new Select<>();
  private final CountedText counted;
  private final List<String> formats;
  private String shownFormat = "";
  private String shownText = "";
  private String shownHandle = "";
  private Map<String, String> shownSamples = Map.of();

  HeaderField(List<String> formats, MediaUploads uploads, Runnable onChange) {
    this.formats = formats;
    addClassName("templates-header-field");
    samples = new SamplesField(getTranslation("templates.editor.headerSample"), onChange);
    media = new MediaField(uploads, onChange);
    counted = new CountedText(getTranslation("templates.editor.header"), 60, text);
    format.setLabel(getTranslation("templates.editor.format"));
    format.setItems(formats);
    format.setItemLabelGenerator(FormatWords::of);
    format.setValue(formats.getFirst());
    format.addValueChangeListener(_ -> {
      arrange();
      onChange.run();
    });
    text.addValueChangeListener(_ -> {
      samples.variablesOf(text.getValue());
      onChange.run();
    });
    add(format, counted, media, samples);
    arrange();
  }

  /** Fills the fields with the first header of the parts. */
  void show(Components parts) {
    Header shown = parts.headers().stream().findFirst().orElse(null);
    shownFormat = shown == null ? "" : shown.format();
    shownText = shown == null ? "" : Objects.requireNonNullElse(shown.text(), "");
    shownHandle = shown == null || shown.handles().isEmpty() ? "" : shown.handles().getFirst();
    shownSamples = shown == null ? Map.of() : Variables.in(shownText).samples(shown.examples());
    List<String> all = new ArrayList<>(formats);
    if (!shownFormat.isEmpty() && !all.contains(shownFormat)) {
      all.add(shownFormat); // one that Meta has added, or that belongs elsewhere
    }
    format.setItems(all);
    format.setValue(shownFormat.isEmpty() ? formats.getFirst() : shownFormat);
    samples.setSamples(shownSamples);
    text.setValue(shownText);
    samples.variablesOf(shownText);
    media.show(chosen(), shownHandle);
    arrange();
  }

  /** Writes what was changed here; a message without text, media or place has no header. */
  TemplateDraft apply(TemplateDraft draft) {
    String chosen = chosen();
    if (chosen.equals("TEXT")) {
      Map<String, String> values = samples.samples();
      boolean same = text.getValue().equals(shownText) && values.equals(shownSamples);
      return same && (shownFormat.equals(chosen) || shownFormat.isEmpty())
          ? draft
          : draft
              .withHeaderText(text.getValue())
              .withHeaderFormat(blankless())
              .withHeaderExamples(values);
    }
    TemplateDraft next = chosen.equals(shownFormat) ? draft : draft.withHeaderFormat(chosen);
    boolean same = chosen.equals(shownFormat) && media.handle().equals(shownHandle);
    return same || !MEDIA.contains(chosen) ? next : next.withHeaderHandle(media.handle());
  }

  /** A header of text without text is none, also where media stood before. */
  private String blankless() {
    return text.getValue().isBlank() ? "" : "TEXT";
  }

  /** Where something about the header can be put right. */
  Component place(boolean sample) {
    if (MEDIA.contains(chosen())) {
      return media.field();
    }
    return !chosen().equals("TEXT")
        ? format
        : sample && samples.isVisible() ? samples.missing() : text;
  }

  /** Nothing is chosen while the choices change. */
  private String chosen() {
    return Objects.requireNonNullElse(format.getValue(), "");
  }

  private void arrange() {
    boolean words = chosen().equals("TEXT");
    counted.setVisible(words);
    samples.setVisible(words && !Variables.in(text.getValue()).isEmpty());
    media.setVisible(MEDIA.contains(chosen()));
    media.show(chosen(), media.handle());
  }
}
