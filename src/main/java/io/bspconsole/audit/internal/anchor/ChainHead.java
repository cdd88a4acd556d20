package io.bspconsole.audit.internal.anchor;

import io.bspconsole.audit.ChainId;
import java.util.HexFormat;

/** Where a chain ended when it was looked at. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ChainHead(ChainId chain, long seq, byte[] hash) {

  String text() {
    return chain + ":" + seq + ":" + HexFormat.of().formatHex(hash);
  }
}
