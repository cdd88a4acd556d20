package io.bspconsole.clients.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Takes a file of clients in. What is too large is refused before it gets here as well. */
class ClientsUpload extends Upload {

  /** In bytes. */
  private static final int LARGEST = 5_000_000;

  ClientsUpload(Consumer<String> onText) {
    super(
        UploadHandler.inMemory(
            (_, bytes) -> onText.accept(new String(bytes, StandardCharsets.UTF_8))));
    setMaxFiles(1);
    setMaxFileSize(LARGEST);
    setAcceptedFileTypes("text/csv", ".csv", ".txt");
    setUploadButton(new Button(I18NProvider.translate("clients.import.choose")));
    setDropAllowed(true);
  }
}
