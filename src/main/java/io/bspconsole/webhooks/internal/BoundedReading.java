package io.bspconsole.webhooks.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Reads bodies of senders whom nobody knows yet. All that are being read together are bounded, by
 * the bytes that have come and not by those that were announced, so that a sender who announces
 * much and sends nothing takes no room from others; and each is bounded in time. The memory for
 * them is up to three times the bytes: a buffer that grows is up to twice as long as what is in it,
 * and a body that is complete is copied out of it. One address has a share only, and what is long
 * leaves room for what is short, so that few senders who send much and then nothing keep out nobody
 * else.
 */
final class BoundedReading {

  /** Bytes by which room is taken. */
  private static final int PIECE = 1024;

  /** Pieces of a body that count as short; most are far shorter. */
  private static final int SHORT = 16;

  /** Bytes that are read at once. */
  private static final int BUFFER = 2 * 1024;

  private final Semaphore room;
  private final Semaphore roomOfLong;
  private final int share;
  private final Map<String, Integer> taken = new ConcurrentHashMap<>();
  private final Duration patience;

  /**
   * @param bytes that have come, of all bodies that are being read or judged; an address has an
   *     eighth of it, long bodies have three quarters
   * @param patience for one body, from its first byte to its last; a sender who is silent is
   *     noticed when he sends again, or is cut off by the connection's own limit
   */
  BoundedReading(int bytes, Duration patience) {
    this.room = new Semaphore(bytes / PIECE);
    this.roomOfLong = new Semaphore(bytes / PIECE / 4 * 3);
    this.share = bytes / PIECE / 8;
    this.patience = patience;
  }

  /** It took too long. */
  static final class TooSlow extends Exception {}

  /** What is done with a body; its room is free again afterwards. */
  interface Work {
    void with(byte[] body) throws IOException;
  }

  /** What one body takes. */
  private final class Place implements AutoCloseable {

    private final String address;
    private int pieces;
    private int ofLong;

    Place(String address) {
      this.address = address;
    }

    void grow(int size) {
      int more = size / PIECE + 1 - pieces;
      if (more <= 0) {
        return;
      }
      int moreOfLong = Math.max(0, pieces + more - SHORT) - ofLong;
      if (taken.merge(address, more, Integer::sum) > share) {
        give(more);
        throw new InboxFull("too much of one address is being read");
      }
      if (!room.tryAcquire(more)) {
        give(more);
        throw new InboxFull("too much is being read");
      }
      pieces += more;
      if (moreOfLong > 0) {
        if (!roomOfLong.tryAcquire(moreOfLong)) {
          throw new InboxFull("too much that is long is being read");
        }
        ofLong += moreOfLong;
      }
    }

    private void give(int count) {
      taken.computeIfPresent(address, (_, sum) -> sum == count ? null : sum - count);
    }

    @Override
    public void close() {
      give(pieces);
      room.release(pieces);
      roomOfLong.release(ofLong);
    }
  }

  /**
   * Reads a body and works with it.
   *
   * @param address whose body it is
   * @param most bytes; of a longer body one more than that is read
   * @throws InboxFull when there is no room
   * @throws TooSlow when it took too long
   */
  void read(InputStream stream, String address, int most, Work work) throws IOException, TooSlow {
    long end = System.nanoTime() + patience.toNanos();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    try (Place place = new Place(address)) {
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
        place.grow(body.size());
      }
      work.with(body.toByteArray());
    }
  }
}
