package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import io.bspconsole.reviews.portfolio.ReviewerKeys;
import io.bspconsole.uikit.Facts;
import java.util.List;

/**
 * Single keys: each presses what bears it in {@code data-key}. They are quiet in fields, menus and
 * dialogs, with Ctrl, Alt or Meta, and while a key is held down; and for a moment after a decision,
 * when the next round stands where the last one stood.
 */
final class Keys {

  private static final List<String> ALL = List.of("J", "K", "A", "C", "R", "S", "Z", "D", "?");

  private Keys() {}

  /** Says which key presses it. */
  static <T extends HasElement> T on(String key, T part) {
    part.getElement().setAttribute("data-key", key);
    part.getElement().setAttribute("aria-keyshortcuts", key);
    return part;
  }

  /** Has the page listen, or not. */
  static void listen(Component page, boolean on) {
    page.getElement()
        .executeJs(
            """
            const page = this;
            page.bspKeysOn = $0;
            page.classList.toggle('bsp-keys', $0);
            if (page.bspKeys) return;
            let decided = -1000;
            page.bspKeys = event => {
              if (!page.isConnected) {
                window.removeEventListener('keydown', page.bspKeys);
                page.bspKeys = undefined;
                return;
              }
              if (!page.bspKeysOn || event.defaultPrevented || event.repeat || event.isComposing
                  || event.ctrlKey || event.metaKey || event.altKey) return;
              const quiet = 'input, textarea, select, [contenteditable], [role=textbox],'
                  + '[role=combobox], [role=listbox], [role=menu], [role=dialog],'
                  + '[role=alertdialog]';
              const open = 'vaadin-dialog[opened], vaadin-confirm-dialog[opened],'
                  + 'vaadin-popover[opened], vaadin-combo-box[opened],'
                  + 'vaadin-multi-select-combo-box[opened], vaadin-select[opened]';
              if (event.key === 'Escape' && !document.querySelector(open)) {
                const field = event.composedPath()[0];
                if (field.matches && field.matches('input, textarea')) field.blur();
                return;
              }
              if (event.composedPath().some(part => part instanceof Element && part.matches(quiet))
                  || document.querySelector(open)) return;
              const key = event.key.toUpperCase();
              const root = key === 'Z' ? document : page;
              const target = [...root.querySelectorAll('[data-key]')]
                  .find(part => part.dataset.key === key && !part.disabled && part.checkVisibility());
              if (!target) return;
              event.preventDefault();
              if (key === 'A' || key === 'C' || key === 'R') {
                if (event.timeStamp - decided < 800) return;
                decided = event.timeStamp;
              }
              target.click();
            };
            window.addEventListener('keydown', page.bspKeys);
            """,
            on);
  }

  /** Tells the keys, and lets the reader switch them off. */
  static void explain(Component page, ReviewerKeys keys) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(page.getTranslation("reviews.keys.title"));
    Facts facts = new Facts();
    ALL.forEach(key ->
        facts.fact(key, page.getTranslation("reviews.keys." + (key.equals("?") ? "help" : key))));
    facts.fact("Ctrl Enter", page.getTranslation("reviews.keys.send"));
    Checkbox on = new Checkbox(page.getTranslation("reviews.keys.on"), keys.areOn());
    on.setHelperText(page.getTranslation("reviews.keys.kept"));
    on.addValueChangeListener(change -> {
      keys.set(change.getValue());
      listen(page, change.getValue());
    });
    dialog.add(facts, on);
    dialog
        .getFooter()
        .add(new Button(page.getTranslation("reviews.keys.close"), _ -> dialog.close()));
    dialog.open();
  }
}
