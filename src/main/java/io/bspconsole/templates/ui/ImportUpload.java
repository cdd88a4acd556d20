package io.bspconsole.templates.ui;

import io.bspconsole.uikit.FileUpload;
import java.util.function.Consumer;

/**
 * Files with templates, in JSON or as a table. What is in them goes no further than to the page.
 */
final class ImportUpload extends FileUpload {

  private static final int LARGEST = 5 * 1024 * 1024; // bytes
  private static final int MOST = 20;

  /**
   * A field for files.
   *
   * @param onText told the text of each, of a workbook as CSV
   */
  ImportUpload(Consumer<String> onText) {
    super(table(onText), LARGEST, ".json", ".csv", ".xlsx");
    setMaxFiles(MOST);
  }
}
