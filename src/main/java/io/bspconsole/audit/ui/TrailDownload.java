package io.bspconsole.audit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.bspconsole.uikit.Icon;
import java.io.IOException;

/** The export of a trail as a file. The service behind it asks again whether the reader may. */
final class TrailDownload implements DownloadHandler {

  private final String fileName;
  private final transient TrailPanel.Source source;

  private TrailDownload(String fileName, TrailPanel.Source source) {
    this.fileName = fileName;
    this.source = source;
  }

  /** The way to it. */
  static Anchor link(String fileName, TrailPanel.Source source) {
    Anchor link = new Anchor(new TrailDownload(fileName, source), "");
    link.add(Icon.DOWNLOAD.create(), new Span(I18NProvider.translate("audit.export")));
    link.addClassName("audit-export");
    return link;
  }

  @Override
  public void handleDownloadRequest(DownloadEvent event) throws IOException {
    event.setFileName(fileName);
    event.setContentType("text/plain;charset=utf-8");
    source.export(event.getOutputStream());
  }
}
