package io.bspconsole.clients.ui;

import com.vaadin.flow.server.streams.UploadHandler;
import io.bspconsole.uikit.FileUpload;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Takes a file of clients in. What is too large is refused before it gets here as well. */
class ClientsUpload extends FileUpload {

  private static final int LARGEST = 5 * 1024 * 1024; // bytes

  ClientsUpload(Consumer<String> onText) {
    super(
        UploadHandler.inMemory(
            (_, bytes) -> onText.accept(new String(bytes, StandardCharsets.UTF_8))),
        LARGEST,
        "text/csv",
        ".csv",
        ".txt");
  }
}
