package io.bspconsole.clients.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.bspconsole.clients.portfolio.ClientExport;
import io.bspconsole.clients.portfolio.ClientQuery;
import io.bspconsole.uikit.Icon;
import java.io.IOException;
import java.util.function.Supplier;

/** The list as a file. The service behind it asks again whether the reader may. */
final class ClientsDownload implements DownloadHandler {

  private final transient ClientExport exports;
  private final transient Supplier<ClientQuery> query;

  private ClientsDownload(ClientExport exports, Supplier<ClientQuery> query) {
    this.exports = exports;
    this.query = query;
  }

  /** The way to it: a link that only the button follows. */
  static Component button(ClientExport exports, Supplier<ClientQuery> query) {
    Anchor link = new Anchor(new ClientsDownload(exports, query), "");
    link.getElement().setAttribute("download", true);
    link.getElement().setAttribute("hidden", true);
    Button button = new Button(I18NProvider.translate("clients.export"), Icon.DOWNLOAD.create());
    button.addClickListener(_ -> link.getElement().executeJs("this.click()"));
    return new Span(button, link);
  }

  @Override
  public void handleDownloadRequest(DownloadEvent event) throws IOException {
    event.setFileName("clients.csv");
    event.setContentType("text/csv;charset=utf-8");
    exports.write(query.get(), event.getOutputStream());
  }
}
