package io.bspconsole.templates.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Span;

/**
 * Saves a few seconds after the last change, and says so. The browser keeps the time, so that no
 * thread waits on the server; it also warns when the window is closed before.
 */
final class AutoSave extends Span {

  private static final int DELAY = 2500; // milliseconds

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
            clearTimeout(this.saving);
            this.saving = setTimeout(() => this.$server.due(), $0);
            window.onbeforeunload = (e) => e.preventDefault();
            """,
            DELAY);
  }

  /** True while something is not saved. */
  boolean isPending() {
    return pending;
  }

  /** Everything is stored, or need not be. */
  void done() {
    pending = false;
    getElement().executeJs("clearTimeout(this.saving); window.onbeforeunload = null;");
  }

  @ClientCallable
  void due() {
    if (pending) {
      save.run();
    }
  }
}
