package io.bspconsole.live.ui;

import com.vaadin.flow.component.Component;

/**
 * Keeps the focus where it is while parts of a page are drawn again. The browser takes it off a
 * part that is replaced; the part that stands in its place gets it back, without scrolling.
 */
final class FocusKeeper {

  private FocusKeeper() {}

  static void watch(Component page) {
    page.getElement()
        .executeJs(
            """
            if (this.bspFocus) return;
            const page = this;
            page.bspFocus = { last: null };
            page.addEventListener('focusin', event => page.bspFocus.last = event.target);
            page.addEventListener('focusout', event => setTimeout(() => {
              const kept = page.bspFocus;
              if (kept.last === event.target && kept.last.isConnected) kept.last = null;
            }));
            """);
  }

  static void restore(Component page) {
    page.getElement()
        .executeJs(
            """
            const last = this.bspFocus && this.bspFocus.last;
            if (!last || last.isConnected || document.activeElement !== document.body) return;
            const same = other => other.id === last.id
                && other.getAttribute('href') === last.getAttribute('href')
                && (last.hasAttribute('href') || other.textContent === last.textContent);
            const next = [...this.querySelectorAll(last.localName)].find(same);
            this.bspFocus.last = null;
            if (next) next.focus({ preventScroll: true });
            """);
  }
}
