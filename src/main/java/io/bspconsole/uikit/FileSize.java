package io.bspconsole.uikit;

/** How large a file is, for people. */
public final class FileSize {

  private static final int KIBI = 1024;

  private FileSize() {}

  /**
   * In whole kilobytes, or megabytes from one on; never none.
   *
   * @param bytes none or more
   */
  public static String of(long bytes) {
    long megas = bytes / (KIBI * KIBI);
    return megas > 0 ? megas + " MB" : Math.max(1, bytes / KIBI) + " KB";
  }
}
