package io.bspconsole.meta;

import io.bspconsole.kernel.MetaId;

/** What is asked of Meta about phone numbers. */
public interface MetaNumberCalls {

  /**
   * Makes the call, once.
   *
   * @return {@link SendOutcome.Done}, or why not; in no words of it stands what is secret
   */
  SendOutcome make(MetaId number, NumberCall call);
}
