package io.bspconsole.accounts.internal;

/** More passwords wait to be hashed than this node gets done in time. */
class HashingBusy extends RuntimeException {

  HashingBusy() {
    super("Too many passwords wait to be hashed");
  }
}
