package io.bspconsole.archive.ui;

import io.bspconsole.archive.ClientArchive;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.uikit.FileDownload;

/** Everything of a client. */
final class ArchiveDownload extends FileDownload {

  ArchiveDownload(ClientArchive archive, ClientId client) {
    super("client-" + client + ".zip", "application/zip", out -> archive.export(client, out));
  }
}
