package io.bspconsole.audit.ui;

import io.bspconsole.uikit.FileDownload;

/** The export of a trail. */
final class TrailDownload extends FileDownload {

  TrailDownload(String name, TrailPanel.Source source) {
    super(name, TEXT, source::export);
  }
}
