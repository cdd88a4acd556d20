package io.bspconsole.clients.ui;

import io.bspconsole.uikit.FileUpload;
import java.util.function.Consumer;

/** Takes a table in, of clients or of entries to screen against. */
class ClientsUpload extends FileUpload {

  private static final int LARGEST = 5 * 1024 * 1024; // bytes

  ClientsUpload(Consumer<String> onText) {
    super(table(onText), LARGEST, ".csv", ".xlsx", ".txt");
  }
}
