package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.uikit.PasteLimit;

/** The sample of a header with media: Meta's handle of an upload, and the way to upload one. */
final class MediaField extends Div {

  /** Characters. Meta publishes no length; those of its examples have about 250. */
  private static final int LONGEST = 2_000;

  private final TextField handle = new TextField();
  private final MediaUploads uploads;
  private final Div upload = new Div();
  private String format = "";

  MediaField(MediaUploads uploads, Runnable onChange) {
    this.uploads = uploads;
    addClassName("templates-media-field");
    handle.setLabel(getTranslation("templates.editor.handle"));
    handle.setHelperText(getTranslation("templates.editor.handle.help"));
    handle.setWidthFull();
    PasteLimit.on(handle, LONGEST);
    CountedText.lazy(handle);
    handle.addValueChangeListener(_ -> onChange.run());
    add(upload, handle);
  }

  /** Shows the handle of a sample in that format. */
  void show(String format, String value) {
    if (!format.equals(this.format)) {
      this.format = format;
      upload.removeAll();
      uploads.field(format, handle::setValue).ifPresent(upload::add);
    }
    handle.setValue(value);
  }

  String handle() {
    return handle.getValue();
  }

  Component field() {
    return handle;
  }
}
