package io.bspconsole.kernel;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms in which tables leave for spreadsheets. */
public enum TableForm {
  CSV,
  /** Office Open XML, as Excel and others read it. */
  XLSX;

  /** A table that is being written. Its methods throw {@link UncheckedIOException}. */
  public interface Table {

    /** Adds a row; null is an empty cell. No text becomes a formula. */
    void row(List<? extends @Nullable Object> cells);

    /** Writes what is held back; the stream stays open. */
    void finish();
  }

  /** Begins a table with its headers. */
  public Table begin(OutputStream to, List<String> headers) {
    return switch (this) {
      case CSV -> new CsvTable(to, headers);
      case XLSX -> new XlsxTable(to, headers);
    };
  }
}
