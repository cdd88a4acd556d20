package io.bspconsole.webhooks.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Reads bodies of senders whom nobody knows yet. All that are being read together are bounded, by
 * the bytes that have come and not by those that were announced, so that a sender who announces
 * much and sends nothing takes no room from others; and each is bounded in time.
 */
final class BoundedReading {

  /** Bytes by which room is taken. */
  private static final int PIECE = 16 * 1024;

  /** Bytes that are read at once; most bodies are smaller. */
  private static final int BUFFER = 2 * 1024;

  private final Semaphore room;
  private final Duration patience;

  /**
   * @param bytes of all bodies that are being read or judged
   * @param patience for one body, from its first byte to its last; a sender who is silent is
   *     noticed when he sends again, or is cut off by the connection's own limit
   */
  BoundedReading(int bytes, Duration patience) {
    this.room = new Semaphore(bytes / PIECE);
    this.patience = patience;
  }

  /** It took too long. */
  static final class TooSlow extends Exception {}

  /** What is done with a body; its room is free again afterwards. */
  interface Work {
    void with(byte[] body) throws IOException;
  }

  /**
   * Reads a body and works with it.
   *
   * @param most bytes; of a longer body one more than that is read
   * @throws InboxFull when there is no room
   * @throws TooSlow when it took too long
   */
  void read(InputStream stream, int most, Work work) throws IOException, TooSlow {
    long end = System.nanoTime() + patience.toNanos();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    int taken = 0;
    try {
      for (int left = most + 1; left > 0; ) {
        int read = stream.read(buffer, 0, Math.min(buffer.length, left));
        if (read < 0) {
          break;
        }
        if (System.nanoTime() > end) {
          throw new TooSlow();
        }
        left -= read;
        body.write(buffer, 0, read);
        int needed = body.size() / PIECE + 1 - taken;
        if (needed > 0) {
          if (!room.tryAcquire(needed)) {
            throw new InboxFull("too much is being read");
          }
          taken += needed;
        }
      }
      work.with(body.toByteArray());
    } finally {
      room.release(taken);
    }
  }
}
