package io.bspconsole.quality.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.live.LiveUpdates;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * Lets an open page read anew when something changed. Changes that come close together cost one
 * reading, half a second after the first.
 */
final class Refresher {

  private Refresher() {}

  /** Call it when the page is attached; it ends when the page is detached. */
  static void listen(
      AttachEvent attached, LiveUpdates live, Predicate<ClientId> concerned, Runnable refresh) {
    UI ui = attached.getUI();
    Component page = attached.getSource();
    AtomicBoolean waiting = new AtomicBoolean();
    Executor later = CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);
    Runnable stop =
        live.listen(client -> {
          if (concerned.test(client) && waiting.compareAndSet(false, true)) {
            later.execute(() ->
                ui.access(() -> {
                  waiting.set(false);
                  if (page.isAttached()) {
                    refresh.run();
                  }
                }));
          }
        });
    page.addDetachListener(detached -> {
      detached.unregisterListener();
      stop.run();
    });
  }
}
