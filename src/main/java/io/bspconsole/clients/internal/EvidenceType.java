package io.bspconsole.clients.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of files that are taken as evidence, told by how they begin. */
public enum EvidenceType {
  PDF("application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
  JPEG("image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
  PNG("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

  private final String mediaType;

  @SuppressWarnings("ImmutableEnumChecker") // nobody gets it
  private final byte[] beginning;

  EvidenceType(String mediaType, byte[] beginning) {
    this.mediaType = mediaType;
    this.beginning = beginning;
  }

  /** Empty for bytes that begin like none of them. */
  public static Optional<EvidenceType> of(byte[] content) {
    return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
  }

  public String mediaType() {
    return mediaType;
  }

  private boolean begins(byte[] content) {
    int end = beginning.length;
    return content.length > end && Arrays.equals(content, 0, end, beginning, 0, end);
  }
}
