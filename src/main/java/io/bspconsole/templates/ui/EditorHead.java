package io.bspconsole.templates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.templates.check.CheckReport;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.Tone;

/** The head of the editor: what is written, whether it is saved, and the way on. */
final class EditorHead extends Div {

  private final AutoSave autoSave;
  private final Button send;
  private final Span blocked = new Span();
  private final Span words = new Span();

  /**
   * A head.
   *
   * @param sendable false for somebody who may write but not submit
   */
  EditorHead(AutoSave autoSave, boolean sendable, Runnable onSend) {
    this.autoSave = autoSave;
    send = new Button(getTranslation("templates.editor.send"), _ -> onSend.run());
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.setVisible(sendable);
    blocked.addClassName("templates-blocked");
    blocked.add(Icon.BLOCK.create(Tone.BAD), words);
  }

  void show(String name, int version) {
    removeAll();
    add(
        new PageHead(name.isBlank() ? getTranslation("templates.new") : name)
            .badges(StateBadges.ours("DRAFT"))
            .meta(
                new Span(getTranslation("templates.version", version)),
                autoSave,
                new Span(getTranslation("templates.editor.expect")))
            .actions(blocked, send));
  }

  void show(CheckReport report) {
    blocked.setVisible(!report.accepted());
    words.setText(getTranslation("templates.editor.blocked", report.blocking()));
  }
}
