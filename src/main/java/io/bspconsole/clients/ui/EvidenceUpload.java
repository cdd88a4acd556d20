package io.bspconsole.clients.ui;

import com.vaadin.flow.component.button.Button;
import io.bspconsole.uikit.FileUpload;
import io.bspconsole.uikit.Icon;
import java.util.function.Consumer;

/** Takes a file of evidence, and says beside itself why it takes none. */
final class EvidenceUpload extends FileUpload {

  private final transient Consumer<String> onRefused;

  /**
   * A field for one.
   *
   * @param about what it is evidence of, for who does not see where the field stands
   * @param onRefused told why a file was not taken, in the reader's words
   */
  EvidenceUpload(String about, Consumer<byte[]> onFile, Consumer<String> onRefused, int largest) {
    super(onFile, largest, ".pdf", ".jpg", ".jpeg", ".png");
    this.onRefused = onRefused;
    Button button = new Button(getTranslation("clients.evidence.add"), Icon.CLIP.create());
    button.addThemeNames("small");
    button.setAriaLabel(getTranslation("clients.evidence.add.to", about));
    setUploadButton(button);
    setDropAllowed(false);
    addAllFinishedListener(_ -> clearFileList());
  }

  @Override
  protected void refused(String words) {
    onRefused.accept(words);
  }
}
