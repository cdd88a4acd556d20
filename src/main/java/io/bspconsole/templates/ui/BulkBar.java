package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.templates.Templates;
import io.bspconsole.templates.TemplatesAtMeta;
import io.bspconsole.uikit.Toasts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be done with the templates that are ticked in the list. Hidden while none is. */
final class BulkBar extends Div {

  private final transient ClientId client;
  private final transient Templates templates;
  private final transient TemplatesAtMeta meta;
  private final transient Map<Object, BulkItem> chosen = new LinkedHashMap<>();
  private final Runnable onDone;
  private final Span count = new Span();

  /**
   * A bar.
   *
   * @param maySubmit offers to send, and to delete at Meta
   * @param archived does the list show what was put away?
   * @param onDone told when the list is to be read again
   */
  BulkBar(
      ClientId client,
      Templates templates,
      TemplatesAtMeta meta,
      boolean maySubmit,
      boolean archived,
      Runnable onDone) {
    this.client = client;
    this.templates = templates;
    this.meta = meta;
    this.onDone = onDone;
    addClassNames("templates-bulk", "bsp-ticked");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", getTranslation("templates.bulk"));
    count.getElement().setAttribute("role", "status");
    List<Component> parts = new ArrayList<>(List.of(count));
    if (maySubmit && !archived) {
      parts.add(button("templates.bulk.submit.action", this::submit));
    }
    parts.add(
        button(
            archived ? "templates.bulk.unarchive" : "templates.bulk.archive",
            () -> archive(!archived)));
    if (maySubmit) {
      Button delete = button("templates.bulk.delete.action", this::delete);
      delete.addThemeVariants(ButtonVariant.ERROR);
      parts.add(delete);
    }
    add(parts);
    setVisible(false);
  }

  /** Ticks or unticks one. */
  void tick(BulkItem item, boolean on) {
    if (on) {
      chosen.put(item.id(), item);
    } else {
      chosen.remove(item.id());
    }
    count.setText(getTranslation("templates.bulk.chosen", chosen.size()));
    setVisible(!chosen.isEmpty());
  }

  private void submit() {
    open(BulkDialog.submit(client, templates, List.copyOf(chosen.values())));
  }

  private void delete() {
    open(BulkDialog.delete(client, meta, List.copyOf(chosen.values())));
  }

  private void open(BulkDialog dialog) {
    dialog.addOpenedChangeListener(change -> {
      if (!change.isOpened()) {
        onDone.run();
      }
    });
    dialog.open();
  }

  /** Can be taken back, since Meta hears nothing of it. */
  private void archive(boolean away) {
    List<BulkItem> changed =
        chosen.values().stream()
            .filter(item -> templates.archive(client, item.id(), away))
            .toList();
    Toasts.did(
        getTranslation(
            away ? "templates.bulk.archived" : "templates.bulk.unarchived", changed.size()),
        getTranslation("templates.bulk.undo"),
        () -> {
          changed.forEach(item -> templates.archive(client, item.id(), !away));
          onDone.run();
        });
    onDone.run();
  }

  private Button button(String key, Runnable action) {
    Button button = new Button(getTranslation(key), _ -> action.run());
    button.addThemeName("small");
    return button;
  }
}
