package planted.code.ui;

import com.vaadin.flow.server.streams.DownloadHandler;

/** Planted: a download that nobody would look for here. */
class HiddenStream {

  DownloadHandler file() {
    return event -> event.getWriter().write("everything");
  }
}
