package io.bspconsole.templates.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of files that Meta takes as samples of headers, told by how they begin. */
public enum SampleType {
  JPEG("IMAGE", "image/jpeg", "jpg", 0, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
  PNG(
      "IMAGE",
      "image/png",
      "png",
      0,
      new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}),
  MP4("VIDEO", "video/mp4", "mp4", 4, "ftyp".getBytes(StandardCharsets.US_ASCII)),
  PDF("DOCUMENT", "application/pdf", "pdf", 0, "%PDF-".getBytes(StandardCharsets.US_ASCII));

  private final String format;
  private final String mediaType;
  private final String ending;
  private final int offset;

  @SuppressWarnings("ImmutableEnumChecker") // nobody gets it
  private final byte[] beginning;

  SampleType(String format, String mediaType, String ending, int offset, byte[] beginning) {
    this.format = format;
    this.mediaType = mediaType;
    this.ending = ending;
    this.offset = offset;
    this.beginning = beginning;
  }

  /** Empty for bytes that begin like none of them. */
  public static Optional<SampleType> of(byte[] content) {
    return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
  }

  /** Can a header of that format have it? */
  public boolean fits(String headerFormat) {
    return format.equals(headerFormat);
  }

  public String mediaType() {
    return mediaType;
  }

  /** A name of our own: that of the author's file concerns nobody. */
  public String fileName() {
    return "sample." + ending;
  }

  private boolean begins(byte[] content) {
    int end = offset + beginning.length;
    return content.length > end
        && Arrays.equals(content, offset, end, beginning, 0, beginning.length);
  }
}
