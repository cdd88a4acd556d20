package io.bspconsole.live;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Passes changes on to open pages of this node, to each only those of its topic. A lost hint costs
 * a stale page until the next click, never a wrong state.
 */
@Component
public class LiveUpdates {

  private static final Logger log = LoggerFactory.getLogger(LiveUpdates.class);

  private final Map<Topic, Set<Runnable>> listeners = new ConcurrentHashMap<>();

  /**
   * Calls the listener for each change, on the thread that made it: hand over to the page's own
   * thread and return.
   *
   * @return ends the subscription; a page must call it when it is closed
   */
  public Runnable listen(Topic topic, Runnable listener) {
    Runnable subscription = listener::run; // its own identity, should two pages pass the same
    listeners.compute(
        topic,
        (_, known) -> {
          Set<Runnable> all = known == null ? ConcurrentHashMap.newKeySet() : known;
          all.add(subscription);
          return all;
        });
    return () ->
        listeners.computeIfPresent(
            topic,
            (_, known) -> {
              known.remove(subscription);
              return known.isEmpty() ? null : known;
            });
  }

  /** How many subscriptions there are. */
  int subscriptions() {
    return listeners.values().stream().mapToInt(Set::size).sum();
  }

  @TransactionalEventListener(fallbackExecution = true)
  void pass(ClientChanged change) {
    tell(new Topic.OneClient(change.client()));
    tell(Topic.Wide.CLIENTS);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void pass(EventsChanged change) {
    tell(Topic.Wide.EVENTS);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void pass(TrailsChecked ignored) {
    tell(Topic.Wide.TRAILS);
  }

  private void tell(Topic topic) {
    for (Runnable listener : listeners.getOrDefault(topic, Set.of())) {
      try {
        listener.run();
      } catch (RuntimeException e) {
        log.warn("An open page did not take a change", e); // it must not harm the others
      }
    }
  }
}
