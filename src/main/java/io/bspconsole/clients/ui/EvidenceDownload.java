package io.bspconsole.clients.ui;

import io.bspconsole.clients.EvidenceFile;
import io.bspconsole.clients.ScreeningEvidence;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.uikit.FileDownload;

/** A file of evidence as it was uploaded, of the type that its bytes told then. */
final class EvidenceDownload extends FileDownload {

  EvidenceDownload(ScreeningEvidence evidence, ClientId client, EvidenceFile file) {
    super(
        file.fileName(),
        file.mediaType(),
        out -> out.write(evidence.content(client, file.id()).orElseThrow(NotFound::new)));
  }
}
