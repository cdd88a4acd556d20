package io.bspconsole.kernel;

import org.jspecify.annotations.Nullable;

/** How the bytes of a request's body are coded (RFC 9110, section 8.4). */
public final class ContentCoding {

  /** The coding that is none: the only one that is read here. */
  public static final String IDENTITY = "identity";

  private ContentCoding() {}

  /**
   * Does a body come as it is?
   *
   * @param header the value of Content-Encoding; absent where the request has none
   */
  public static boolean isNone(@Nullable String header) {
    return header == null || header.isBlank() || header.strip().equalsIgnoreCase(IDENTITY);
  }
}
