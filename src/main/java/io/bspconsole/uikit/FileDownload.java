package io.bspconsole.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TableForm;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.security.access.AccessDeniedException;

/**
 * A file that is made when somebody asks for it, by the rights of that time: the service behind the
 * content asks again. Browsers save it and never show it as a page, take it for nothing but the
 * type that it is named with, and run nothing that is in it; a picture may stand in a page of ours.
 * Each is a class named {@code …Download} among the pages, so that they can be counted.
 */
public abstract class FileDownload implements DownloadHandler {

  protected static final String CSV = "text/csv;charset=utf-8";
  protected static final String JSON = "application/json";
  protected static final String TEXT = "text/plain;charset=utf-8";

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** What may stand in a page as a picture; no kind of picture that can hold a script does. */
  private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png");

  private final String name;
  private final String type;
  private final transient Content content;

  /**
   * Names a file.
   *
   * @param name what it is called; signs that a file system or a header could misread become {@code
   *     _}
   */
  protected FileDownload(String name, String type, Content content) {
    this.name = name.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.+", "_");
    this.type = type;
    this.content = content;
  }

  /**
   * Names a table.
   *
   * @param name what it is called, without its ending
   */
  protected FileDownload(String name, TableForm form, Content content) {
    this(name + "." + form.name().toLowerCase(Locale.ROOT), type(form), content);
  }

  private static String type(TableForm form) {
    return switch (form) {
      case CSV -> CSV;
      case XLSX -> XLSX;
    };
  }

  /** The way to it as words. */
  public final Anchor link(String words) {
    Anchor link = new Anchor(this, words);
    link.getElement().setAttribute("download", true);
    link.addClassName("bsp-download");
    return link;
  }

  /**
   * It in the page, as a picture.
   *
   * @param words for who does not see it
   * @throws IllegalStateException for a type that is not shown
   */
  public final Image picture(String words) {
    if (!PICTURES.contains(type)) {
      throw new IllegalStateException("not shown in pages: " + type);
    }
    return new Image(this, words);
  }

  /** The way to it as a button. */
  public final Component button(String words) {
    return button(words, Runnable::run);
  }

  /**
   * The way to it as a button that does something before.
   *
   * @param before gets what begins the download, and may ask for something first
   */
  public final Component button(String words, Consumer<Runnable> before) {
    Anchor link = hidden();
    Button button = new Button(words, Icon.DOWNLOAD.create());
    button.addClickListener(_ -> before.accept(() -> link.getElement().executeJs("this.click()")));
    Span both = new Span(button, link);
    both.addClassName("bsp-download-button");
    return both;
  }

  /** The way to it that nobody sees: a button follows it. */
  final Anchor hidden() {
    Anchor link = link("");
    link.getElement().setAttribute("hidden", true);
    return link;
  }

  @Override
  public final void handleDownloadRequest(DownloadEvent event) throws IOException {
    event.setFileName(name);
    event.setContentType(type);
    event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
    event.getResponse().setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    try {
      content.writeTo(event.getOutputStream());
    } catch (AccessDeniedException _) { // whoever refused has told the log
      event.getResponse().setStatus(HttpStatusCode.FORBIDDEN.getCode());
    } catch (NotFound _) {
      event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
    }
  }

  /** What is in the file. */
  @FunctionalInterface
  public interface Content {

    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }
}
