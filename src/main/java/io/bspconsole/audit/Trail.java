package io.bspconsole.audit;

import io.bspconsole.audit.internal.Acts;
import io.bspconsole.audit.internal.ChainCheck;
import io.bspconsole.audit.internal.RunningWork;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.tenancy.ClientScope;
import org.springframework.stereotype.Component;

/**
 * Where every change, and every sensitive read, is written down. An entry is stored in the caller's
 * transaction, as the last thing before its commit: it is there if and only if what it tells is.
 * Who acts, when and from where is found here and not given.
 *
 * <p>All that write throw {@link IllegalStateException} outside a transaction that may write. None
 * asks for a permission: the caller has done that.
 */
@Component
public class Trail {

  private final Acts acts;
  private final RunningWork work;
  private final ChainCheck check;

  Trail(Acts acts, RunningWork work, ChainCheck check) {
    this.acts = acts;
    this.work = work;
    this.check = check;
  }

  /** Something done to the client in scope, or to what it owns. */
  public void record(Act act) {
    record(ClientScope.require(), act);
  }

  /** Something done to a client from outside its scope, as from a list over all clients. */
  public void record(ClientId client, Act act) {
    acts.note(ChainId.of(client), act);
  }

  /** Something that concerns no client: sign-ins of staff, their roles, settings. */
  public void recordOfProvider(Act act) {
    acts.note(ChainId.PROVIDER, act);
  }

  /**
   * A small step of a longer work of one person on one subject of the client in scope, such as a
   * form that saves itself. Becomes a single entry, from the first value before to the last one
   * after, once {@link #finishWork} is called or nothing more is heard of it for some minutes;
   * until then it is kept beside the chain.
   */
  public void recordWork(Act step) {
    work.step(ChainId.of(ClientScope.require()), step);
  }

  /** Ends the works on a subject of the client in scope; call it before what they led to. */
  public void finishWork(Subject subject) {
    work.finish(ChainId.of(ClientScope.require()), subject);
  }

  /**
   * Checks the chain of a client as the caller's transaction sees it: for whoever has just brought
   * one in, and takes it back when it is broken.
   */
  public Verdict verify(ClientId client) {
    return check.check(ChainId.of(client));
  }
}
