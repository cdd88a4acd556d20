package io.bspconsole.templates.content;

import java.util.HexFormat;

/**
 * SHA-256 over the canonical form of a template's content: equal for equal content, whatever the
 * order of members or the white space it came with.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ContentHash(String hex) {

  public ContentHash {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256 in hexadecimal");
    }
  }

  public static ContentHash of(byte[] digest) {
    return new ContentHash(HexFormat.of().formatHex(digest));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** How people name it: the first four and the last two digits. */
  public String brief() {
    return hex.substring(0, 4) + "…" + hex.substring(62);
  }
}
