package io.bspconsole.audit.internal.anchor;

import io.bspconsole.audit.ChainId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Where a chain ended when it was looked at. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ChainHead(ChainId chain, long seq, byte[] hash) {

  private static final String CONTRADICTS = "contradicts";

  String text() {
    return chain + ":" + seq + ":" + HexFormat.of().formatHex(hash);
  }

  /** How the head of a chain is written that is not what an earlier line says. */
  String contradiction() {
    return text() + ":" + CONTRADICTS;
  }

  /**
   * Reads the heads of a line, without those that contradict.
   *
   * @throws IllegalArgumentException for anything else
   */
  static List<ChainHead> parse(String heads) {
    return read(heads, parts -> parts.length == 3);
  }

  /**
   * Reads the heads of a line that contradict.
   *
   * @throws IllegalArgumentException for what is no head
   */
  static List<ChainHead> contradictions(String heads) {
    return read(heads, parts -> parts.length == 4 && parts[3].equals(CONTRADICTS));
  }

  private static List<ChainHead> read(String heads, Predicate<String[]> wanted) {
    return Arrays.stream(heads.split(",", -1))
        .map(head -> head.split(":", -1))
        .filter(wanted)
        .map(parts ->
            new ChainHead(
                new ChainId(UUID.fromString(parts[0])),
                Long.parseLong(parts[1]),
                HexFormat.of().parseHex(parts[2])))
        .toList();
  }
}
