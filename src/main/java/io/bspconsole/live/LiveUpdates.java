package io.bspconsole.live;

import io.bspconsole.kernel.ClientId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Passes {@link ClientChanged} on to open pages of this node. A lost hint costs a stale page until
 * the next click, never a wrong state.
 */
@Component
public class LiveUpdates {

  private static final Logger log = LoggerFactory.getLogger(LiveUpdates.class);

  private final List<Consumer<ClientId>> listeners = new CopyOnWriteArrayList<>();

  /**
   * Calls the listener for each change, on the thread that made it: hand over to the page's own
   * thread and return.
   *
   * @return ends the subscription; a page must call it when it is closed
   */
  public Runnable listen(Consumer<ClientId> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void pass(ClientChanged change) {
    for (Consumer<ClientId> listener : listeners) {
      try {
        listener.accept(change.client());
      } catch (RuntimeException e) {
        log.warn("An open page did not take a change", e); // it must not harm the others
      }
    }
  }
}
