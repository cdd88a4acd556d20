package io.bspconsole.clients;

import io.bspconsole.kernel.MetaId;

/**
 * An account that Meta lists as shared with us.
 *
 * @param name as it is called at Meta; empty where Meta sent none
 */
public record SharedAccount(MetaId id, String name, Holder holder) {

  /** Who has it in the console. */
  public enum Holder {
    /** Nobody: it can be connected. */
    NOBODY,
    /** The client in question. */
    THIS_CLIENT
  }
}
