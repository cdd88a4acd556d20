package io.bspconsole.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.UploadHandler;
import io.bspconsole.kernel.TableText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A field for files, in the reader's language, that says why it does not take one. What is too
 * large, or has another ending, is refused by the server too, whatever the browser lets through;
 * whether the content is what the ending says is for whoever reads it. Each is a class named {@code
 * …Upload} among the pages, so that they can be counted.
 */
public class FileUpload extends Upload {

  private static final int KIBI = 1024;

  private final transient Consumer<byte[]> onFile;
  private final int largest;
  private final String[] endings;

  /**
   * A field for files.
   *
   * @param onFile told the bytes of each, in the page
   * @param largest the most bytes of one
   * @param endings of names, with their dot, in lower case
   */
  public FileUpload(Consumer<byte[]> onFile, int largest, String... endings) {
    this.onFile = onFile;
    this.largest = largest;
    this.endings = endings.clone();
    setUploadHandler(UploadHandler.inMemory((file, bytes) -> take(file.fileName(), bytes)));
    setMaxFiles(1);
    setMaxFileSize(largest);
    setAcceptedFileTypes(endings);
    setUploadButton(new Button(text("choose")));
    setI18n(words(largest));
    addFileRejectedListener(rejected -> refused(rejected.getErrorMessage()));
  }

  /** Takes a file that came, or says why it does not. */
  public final void take(String name, byte[] bytes) {
    if (bytes.length > largest) {
      refused(text("error.large", FileSize.of(largest)));
    } else if (!hasEnding(name, endings)) {
      refused(text("error.type"));
    } else {
      onFile.accept(bytes);
    }
  }

  /** Says why a file was not taken, in the reader's words; where is for each to know. */
  protected void refused(String words) {
    Toasts.failed(words);
  }

  /**
   * For files with tables, in either form in which spreadsheets save them: tells their text as CSV,
   * and the reader where one cannot be read. What is no workbook is taken for text.
   */
  protected static Consumer<byte[]> table(Consumer<String> onText) {
    return bytes ->
        TableText.of(bytes).ifPresentOrElse(onText, () -> Toasts.failed(text("error.workbook")));
  }

  /** Does the name of a file end so, in either case? */
  static boolean hasEnding(String name, String... endings) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(endings).anyMatch(lower::endsWith);
  }

  private static UploadI18N words(int largest) {
    UploadI18N words = new UploadI18N();
    words.setDropFiles(new UploadI18N.DropFiles().setOne(text("drop")).setMany(text("drop.many")));
    words.setAddFiles(
        new UploadI18N.AddFiles().setOne(text("choose")).setMany(text("choose.many")));
    words.setError(
        new UploadI18N.Error()
            .setTooManyFiles(text("error.many"))
            .setFileIsTooBig(text("error.large", FileSize.of(largest)))
            .setIncorrectFileType(text("error.type")));
    words.setUploading(
        new UploadI18N.Uploading()
            .setStatus(
                new UploadI18N.Uploading.Status()
                    .setConnecting(text("status.connecting"))
                    .setStalled(text("status.stalled"))
                    .setProcessing(text("status.processing"))
                    .setHeld(text("status.held")))
            .setRemainingTime(
                new UploadI18N.Uploading.RemainingTime()
                    .setPrefix(text("remaining"))
                    .setUnknown(text("remaining.unknown")))
            .setError(
                new UploadI18N.Uploading.Error()
                    .setServerUnavailable(text("error.gone"))
                    .setUnexpectedServerError(text("error.failed"))
                    .setForbidden(text("error.forbidden"))
                    .setFileTooLarge(text("error.large", FileSize.of(largest)))));
    words.setFile(
        new UploadI18N.File()
            .setRetry(text("retry"))
            .setStart(text("start"))
            .setRemove(text("remove")));
    return words.setUnits(List.of("B", "KB", "MB", "GB"), KIBI);
  }

  private static String text(String key, Object... parameters) {
    return I18NProvider.translate("uikit.upload." + key, parameters);
  }
}
