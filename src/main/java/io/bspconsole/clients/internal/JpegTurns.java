package io.bspconsole.clients.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a camera was held, as it wrote into the file (Exif 2.3, tag 0x0112): its dots lie as its
 * sensor saw them, and whoever shows them turns them. What mirrors them is left alone.
 */
final class JpegTurns {

  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY = 12; // bytes

  private JpegTurns() {}

  /** Clockwise by 90 degrees each; none where the file does not say, or says nothing that holds. */
  static int of(byte[] file) {
    try {
      return turns(ByteBuffer.wrap(file));
    } catch (IndexOutOfBoundsException | IllegalArgumentException _) {
      return 0; // it leads out of the file
    }
  }

  private static int turns(ByteBuffer file) {
    int at = 2;
    while ((file.get(at) & 0xFF) == 0xFF) {
      int marker = file.get(at + 1) & 0xFF;
      int length = file.getShort(at + 2) & 0xFFFF;
      if (marker == 0xDA || length < 2) {
        return 0; // the dots begin
      }
      int content = at + 4;
      if (marker == 0xE1 && startsWith(file, content, EXIF)) {
        return turns(file, content + EXIF.length);
      }
      at += 2 + length;
    }
    return 0;
  }

  private static int turns(ByteBuffer file, int start) {
    ByteBuffer tiff = file.duplicate().position(start).slice();
    tiff.order(tiff.get(0) == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY;
      if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
        return switch (tiff.getShort(entry + 8)) {
          case 3 -> 2;
          case 6 -> 1;
          case 8 -> 3;
          default -> 0;
        };
      }
    }
    return 0;
  }

  private static boolean startsWith(ByteBuffer file, int at, byte[] beginning) {
    byte[] there = new byte[beginning.length];
    file.get(at, there);
    return Arrays.equals(there, beginning);
  }
}
