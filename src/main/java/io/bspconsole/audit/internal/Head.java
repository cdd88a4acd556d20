package io.bspconsole.audit.internal;

/** The end of a chain: the number of its last entry, and that entry's hash. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Head(long seq, byte[] hash) {

  /** Of a chain without entries. */
  static final Head NONE = new Head(0, new byte[32]);
}
