package io.bspconsole.templates.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Span;

/**
 * Saves a few seconds after the last change, and at the latest ten after the first, and says so.
 * The browser keeps the time, so that no thread waits on the server; it also warns when the window
 * is closed before.
 */
final class AutoSave extends Span {

  private static final int DELAY = 2_500; // milliseconds
  private static final int LONGEST = 10_000; // milliseconds

  private final Runnable save;
  private boolean pending;

  AutoSave(Runnable save) {
    this.save = save;
    addClassName("templates-autosave");
    getElement().setAttribute("role", "status");
  }

  /** Something changed. */
  void touch() {
    pending = true;
    getElement()
        .executeJs(
            """
            const now = Date.now();
            this.changed ??= now;
            clearTimeout(this.saving);
            this.saving = setTimeout(() => {
              this.changed = undefined;
              this.$server.due();
            }, Math.max(0, Math.min($0, this.changed + $1 - now)));
            window.onbeforeunload = (e) => e.preventDefault();
            """,
            DELAY,
            LONGEST);
  }

  /** True while something is not saved. */
  boolean isPending() {
    return pending;
  }

  /** Everything is stored, or need not be. */
  void done() {
    pending = false;
    getElement()
        .executeJs(
            """
            clearTimeout(this.saving);
            this.changed = undefined;
            window.onbeforeunload = null;
            """);
  }

  @ClientCallable
  void due() {
    if (pending) {
      save.run();
    }
  }
}
