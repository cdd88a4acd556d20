package io.bspconsole.clients.internal;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of pictures that are taken for a profile, told by how they begin. */
enum PictureType {
  JPEG("jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
  PNG("png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

  /** Ours; cameras and programs write about ten. */
  private static final int MOST_SCANS = 100;

  private final String format;

  @SuppressWarnings("ImmutableEnumChecker") // nobody gets it
  private final byte[] beginning;

  PictureType(String format, byte[] beginning) {
    this.format = format;
    this.beginning = beginning;
  }

  /** Empty for bytes that begin like none of them. */
  static Optional<PictureType> of(byte[] file) {
    return Arrays.stream(values()).filter(type -> type.begins(file)).findFirst();
  }

  /** As Java calls it. */
  String format() {
    return format;
  }

  /**
   * Is it made to keep the reader busy? A JPEG may tell its dots anew in as many scans as it likes,
   * each some bytes long, and each is worked over the whole picture.
   */
  boolean isOverdone(byte[] file) {
    int scans = 0;
    for (int i = 0; this == JPEG && i + 1 < file.length; i++) {
      if (file[i] == (byte) 0xFF && file[i + 1] == (byte) 0xDA) {
        scans++;
      }
    }
    return scans > MOST_SCANS;
  }

  private boolean begins(byte[] file) {
    return file.length > beginning.length
        && Arrays.equals(file, 0, beginning.length, beginning, 0, beginning.length);
  }
}
