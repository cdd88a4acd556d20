package io.bspconsole.audit.internal.anchor;

import io.bspconsole.kernel.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The file of anchors: lines are added at its end and never touched again. */
final class AnchorFile {

  private final Path path;

  AnchorFile(Path path) {
    this.path = path;
  }

  /**
   * The last line there is.
   *
   * @param before the SHA-256 of the line before, as this one has it
   * @param root over the heads of all chains as they were anchored with it
   * @param heads that it anchored
   * @param contradictions that it told
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Last(
      long number,
      byte[] before,
      byte[] hash,
      byte[] root,
      List<ChainHead> heads,
      List<ChainHead> contradictions) {}

  /**
   * Empty for a file that is not there or has no line. Half a line, left by a crash, is cut off.
   */
  Optional<Last> last() throws IOException {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try (FileChannel file =
        FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = endOfLine(file, file.size());
      if (end < file.size()) {
        file.truncate(end);
      }
      if (end == 0) {
        return Optional.empty();
      }
      long begin = endOfLine(file, end - 1);
      ByteBuffer line = ByteBuffer.allocate(Math.toIntExact(end - 1 - begin));
      while (line.hasRemaining() && file.read(line, begin + line.position()) >= 0) {
        // reads on
      }
      return Optional.of(read(line.array()));
    }
  }

  /** Adds a line and waits until it is on the disk. */
  void add(String line) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    try (FileChannel file =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(true);
    }
  }

  /** Where the line that holds the byte before the place begins; 0 for the first. */
  private static long endOfLine(FileChannel file, long place) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(4096);
    for (long to = place; to > 0; ) {
      long from = Math.max(0, to - one.capacity());
      one.clear().limit((int) (to - from));
      while (one.hasRemaining() && file.read(one, from + one.position()) >= 0) {
        // reads on
      }
      for (int i = one.position() - 1; i >= 0; i--) {
        if (one.get(i) == '\n') {
          return from + i + 1;
        }
      }
      to = from;
    }
    return 0;
  }

  private Last read(byte[] line) throws IOException {
    String[] fields = new String(line, StandardCharsets.US_ASCII).split(" ", -1);
    try {
      return new Last(
          Long.parseLong(fields[0]),
          HexFormat.of().parseHex(fields[2]),
          Sha256.of(line),
          HexFormat.of().parseHex(fields[3]),
          ChainHead.parse(fields[5]),
          ChainHead.contradictions(fields[5]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new IOException("The last line of " + path + " is no anchor", e);
    }
  }
}
