package io.bspconsole.clients.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.kernel.TableText;
import io.bspconsole.uikit.FileUpload;
import io.bspconsole.uikit.Toasts;
import java.util.function.Consumer;

/** Takes a table in, of clients or of entries to screen against. */
class ClientsUpload extends FileUpload {

  private static final int LARGEST = 5 * 1024 * 1024; // bytes

  ClientsUpload(Consumer<String> onText) {
    super(
        bytes -> TableText.of(bytes).ifPresentOrElse(onText, ClientsUpload::broken),
        LARGEST,
        ".csv",
        ".xlsx",
        ".txt");
  }

  private static void broken() {
    Toasts.failed(I18NProvider.translate("clients.import.workbook"));
  }
}
