package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.templates.SampleOutcome;
import io.bspconsole.templates.TemplateSamples;
import io.bspconsole.uikit.FileUpload;
import io.bspconsole.uikit.Icon;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Uploads a sample to Meta and hands its handle on. */
final class SampleUpload extends Div {

  private static final Map<String, List<String>> ENDINGS =
      Map.of(
          "IMAGE", List.of(".jpg", ".jpeg", ".png"),
          "VIDEO", List.of(".mp4"),
          "DOCUMENT", List.of(".pdf"));

  private final Paragraph said = new Paragraph();

  private SampleUpload(
      TemplateSamples samples, ClientId client, String format, Consumer<String> onHandle) {
    addClassName("templates-upload");
    FileUpload upload =
        new FileUpload(
            bytes -> told(samples.upload(client, format, bytes), onHandle),
            TemplateSamples.LARGEST,
            ENDINGS.getOrDefault(format, List.of()).toArray(String[]::new));
    upload.setUploadButton(
        new Button(getTranslation("templates.upload." + format), Icon.CLIP.create()));
    upload.setDropAllowed(false);
    upload.addAllFinishedListener(_ -> upload.clearFileList());
    said.addClassName("templates-quiet");
    said.getElement().setAttribute("role", "status");
    add(upload, said);
  }

  /** Nothing for a format that has no samples. */
  static MediaUploads with(TemplateSamples samples, ClientId client) {
    return (format, onHandle) ->
        ENDINGS.containsKey(format)
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
          case SampleOutcome.TooManyDots(int width, int height) ->
              getTranslation("templates.upload.dots", width, height);
          case SampleOutcome.TooMany(int most) -> getTranslation("templates.upload.many", most);
          case SampleOutcome.Infected _ -> getTranslation("templates.upload.infected");
          case SampleOutcome.NotLookedAt _ -> getTranslation("templates.upload.unscanned");
          case SampleOutcome.NotTaken(String reason) ->
              getTranslation("templates.upload.notTaken", reason);
        });
  }
}
