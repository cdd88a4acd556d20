package io.bspconsole.audit.internal;

import io.bspconsole.audit.ChainId;
import io.bspconsole.kernel.Sha256;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries to come, each linked to the one before.
 *
 * @param begin the end of the chain that they are to follow
 * @param end of the chain with them
 */
record Links(Head begin, Head end, List<Row> rows, List<Detail> details) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT = 16;

  static Links of(ChainId chain, Head begin, List<Deed> deeds) {
    Head head = begin;
    List<Row> rows = new ArrayList<>();
    List<Detail> details = new ArrayList<>();
    for (Deed deed : deeds) {
      long seq = head.seq() + 1;
      byte[] who = keep(seq, Part.WHO, EntryText.who(deed.stamp()), details);
      byte[] what = keep(seq, Part.WHAT, EntryText.what(deed), details);
      byte[] entry = EntryText.entry(chain, seq, deed, who, what);
      byte[] hash = Sha256.of(head.hash(), entry);
      rows.add(new Row(seq, deed, entry, head.hash(), hash));
      head = new Head(seq, hash);
    }
    return new Links(begin, head, rows, details);
  }

  /** Remembers a detail and returns the commitment to it; nothing for an empty one. */
  private static byte[] keep(long seq, Part part, byte[] body, List<Detail> details) {
    if (body.length == 0) {
      return body;
    }
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    details.add(new Detail(seq, part, salt, body));
    return Sha256.of(salt, body);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(long seq, Deed deed, byte[] entry, byte[] before, byte[] hash) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Detail(long seq, Part part, byte[] salt, byte[] body) {}
}
