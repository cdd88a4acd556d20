package io.bspconsole.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.bspconsole.access.StepUp;
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

  /** The way to it: a link that only the button follows, once a second factor is fresh. */
  static Component button(String fileName, TrailPanel.Source source, StepUp stepUp) {
    Anchor link = new Anchor(new TrailDownload(fileName, source), "");
    link.getElement().setAttribute("download", true);
    link.getElement().setAttribute("hidden", true);
    Button button = new Button(I18NProvider.translate("audit.export"), Icon.DOWNLOAD.create());
    button.addClickListener(_ -> stepUp.before(() -> link.getElement().executeJs("this.click()")));
    Span both = new Span(button, link);
    both.addClassName("audit-export");
    return both;
  }

  @Override
  public void handleDownloadRequest(DownloadEvent event) throws IOException {
    event.setFileName(fileName);
    event.setContentType("text/plain;charset=utf-8");
    source.export(event.getOutputStream());
  }
}
