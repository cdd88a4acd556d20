package io.bspconsole.archive.ui;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;

/** A field for one archive. */
final class ArchiveUpload extends Upload {

  /**
   * @param onFile told the bytes, in the page
   */
  ArchiveUpload(Consumer<byte[]> onFile) {
    super(UploadHandler.inMemory((_, bytes) -> onFile.accept(bytes)));
    setAcceptedFileTypes(".zip", "application/zip");
    setMaxFiles(1);
  }
}
