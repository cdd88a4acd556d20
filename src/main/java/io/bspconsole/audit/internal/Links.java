package io.bspconsole.audit.internal;

import io.bspconsole.audit.ChainId;
import io.bspconsole.kernel.Sha256;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries to come, each linked to the one before.
 *
 * @param end of the chain with them
 */
record Links(Head end, List<Row> rows) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT = 16;

  /**
   * Links deeds to a chain.
   *
   * @param begin the end of the chain that they are to follow
   */
  static Links of(ChainId chain, Head begin, List<Deed> deeds) {
    Head head = begin;
    List<Row> rows = new ArrayList<>();
    for (Deed deed : deeds) {
      long seq = head.seq() + 1;
      Detail who = Detail.of(EntryText.who(deed.stamp()));
      Detail what = Detail.of(EntryText.what(deed));
      byte[] entry =
          EntryText.entry(chain, seq, deed, Detail.commitment(who), Detail.commitment(what));
      byte[] hash = Sha256.of(head.hash(), entry);
      rows.add(new Row(head, deed, entry, hash, who, what));
      head = new Head(seq, hash);
    }
    return new Links(head, rows);
  }

  /**
   * An entry.
   *
   * @param before what it follows
   * @param who absent where there is nothing to keep, and so is what
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(
      Head before,
      Deed deed,
      byte[] entry,
      byte[] hash,
      @Nullable Detail who,
      @Nullable Detail what) {}

  /** What an entry holds only the commitment to. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Detail(byte[] salt, byte[] body) {

    static @Nullable Detail of(byte[] body) {
      if (body.length == 0) {
        return null;
      }
      byte[] salt = new byte[SALT];
      RANDOM.nextBytes(salt);
      return new Detail(salt, body);
    }

    static byte[] commitment(@Nullable Detail detail) {
      return detail == null ? new byte[0] : Sha256.of(detail.salt, detail.body);
    }
  }
}
