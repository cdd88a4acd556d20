package io.bspconsole.archive.ui;

import io.bspconsole.uikit.FileUpload;
import java.util.function.Consumer;

/** A field for one archive. */
final class ArchiveUpload extends FileUpload {

  /**
   * @param largest in bytes
   * @param onFile told the bytes, in the page
   */
  ArchiveUpload(int largest, Consumer<byte[]> onFile) {
    super(onFile, largest, ".zip");
  }
}
