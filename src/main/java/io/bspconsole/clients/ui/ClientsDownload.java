package io.bspconsole.clients.ui;

import io.bspconsole.clients.portfolio.ClientExport;
import io.bspconsole.clients.portfolio.ClientQuery;
import io.bspconsole.kernel.TableForm;
import io.bspconsole.uikit.FileDownload;
import java.util.function.Supplier;

/** The list of clients. */
final class ClientsDownload extends FileDownload {

  ClientsDownload(ClientExport exports, TableForm form, Supplier<ClientQuery> query) {
    super("clients", form, out -> exports.write(query.get(), form, out));
  }
}
