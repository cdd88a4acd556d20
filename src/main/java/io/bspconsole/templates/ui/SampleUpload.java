package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.templates.SampleOutcome;
import io.bspconsole.templates.TemplateSamples;
import io.bspconsole.uikit.Icon;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Uploads a sample to Meta and hands its handle on. */
final class SampleUpload extends Div {

  private static final Map<String, String> TYPES =
      Map.of("IMAGE", "image/jpeg,image/png", "VIDEO", "video/mp4", "DOCUMENT", "application/pdf");

  private final Paragraph said = new Paragraph();

  private SampleUpload(
      TemplateSamples samples, ClientId client, String format, Consumer<String> onHandle) {
    addClassName("templates-upload");
    Upload upload =
        new Upload(
            UploadHandler.inMemory(
                (_, bytes) -> told(samples.upload(client, format, bytes), onHandle)));
    upload.setUploadButton(
        new Button(getTranslation("templates.upload." + format), Icon.CLIP.create()));
    upload.setDropAllowed(false);
    upload.setMaxFiles(1);
    upload.setMaxFileSize(TemplateSamples.LARGEST);
    upload.setAcceptedFileTypes(TYPES.getOrDefault(format, "").split(",", -1));
    upload.addFileRejectedListener(_ -> said.setText(getTranslation("templates.upload.rejected")));
    upload.addAllFinishedListener(_ -> upload.clearFileList());
    said.addClassName("templates-quiet");
    said.getElement().setAttribute("role", "status");
    add(upload, said);
  }

  /** Nothing for a format that has no samples. */
  static MediaUploads with(TemplateSamples samples, ClientId client) {
    return (format, onHandle) ->
        TYPES.containsKey(format)
            ? Optional.<Component>of(new SampleUpload(samples, client, format, onHandle))
            : Optional.empty();
  }

  private void told(SampleOutcome outcome, Consumer<String> onHandle) {
    said.setText(
        switch (outcome) {
          case SampleOutcome.Uploaded(String handle) -> {
            onHandle.accept(handle);
            yield getTranslation("templates.upload.done");
          }
          case SampleOutcome.WrongType _ -> getTranslation("templates.upload.type");
          case SampleOutcome.WrongSize _ -> getTranslation("templates.upload.size");
          case SampleOutcome.NotTaken(String reason) ->
              getTranslation("templates.upload.notTaken", reason);
        });
  }
}
