package io.bspconsole.clients.ui;

import com.vaadin.flow.component.button.Button;
import io.bspconsole.uikit.FileUpload;
import io.bspconsole.uikit.Icon;
import java.util.function.Consumer;

/** Takes a file that a picture is to be cut from, and says beside itself why it takes none. */
final class ProfilePictureUpload extends FileUpload {

  private final transient Consumer<String> onRefused;

  /**
   * A field for one.
   *
   * @param onRefused told why a file was not taken, in the reader's words
   */
  ProfilePictureUpload(Consumer<byte[]> onFile, Consumer<String> onRefused, int largest) {
    super(onFile, largest, ".jpg", ".jpeg", ".png");
    this.onRefused = onRefused;
    setUploadButton(new Button(getTranslation("clients.picture.upload"), Icon.CLIP.create()));
    setDropAllowed(false);
    addAllFinishedListener(_ -> clearFileList());
  }

  @Override
  protected void refused(String words) {
    onRefused.accept(words);
  }
}
