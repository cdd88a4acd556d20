package io.bspconsole.clients.ui;

import io.bspconsole.clients.portfolio.ClientExport;
import io.bspconsole.clients.portfolio.ClientQuery;
import io.bspconsole.uikit.FileDownload;
import java.util.function.Supplier;

/** The list of clients. */
final class ClientsDownload extends FileDownload {

  ClientsDownload(ClientExport exports, Supplier<ClientQuery> query) {
    super("clients.csv", CSV, out -> exports.write(query.get(), out));
  }
}
