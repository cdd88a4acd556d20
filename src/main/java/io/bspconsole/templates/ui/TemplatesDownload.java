package io.bspconsole.templates.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Templates as a file. What is in it is read when it is asked for, by the rights of that time. */
final class TemplatesDownload implements DownloadHandler {

  private final String fileName;
  private final String type;
  private final transient Supplier<String> content;

  private TemplatesDownload(String fileName, String type, Supplier<String> content) {
    this.fileName = fileName;
    this.type = type;
    this.content = content;
  }

  static Anchor json(String words, String fileName, Supplier<String> content) {
    return link(words, new TemplatesDownload(fileName, "application/json", content));
  }

  static Anchor csv(String words, String fileName, Supplier<String> content) {
    return link(words, new TemplatesDownload(fileName, "text/csv;charset=utf-8", content));
  }

  private static Anchor link(String words, TemplatesDownload download) {
    Anchor link = new Anchor(download, words);
    link.getElement().setAttribute("download", true);
    link.addClassName("templates-download");
    return link;
  }

  @Override
  public void handleDownloadRequest(DownloadEvent event) throws IOException {
    byte[] bytes = content.get().getBytes(StandardCharsets.UTF_8);
    event.setFileName(fileName);
    event.setContentType(type);
    event.setContentLength(bytes.length);
    event.getOutputStream().write(bytes);
  }
}
