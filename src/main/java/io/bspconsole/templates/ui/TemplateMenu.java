package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.clients.Waba;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.Templates;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.PasteLimit;
import java.util.List;

/** What can be made of a template beside going on with it: a copy, or a file. */
final class TemplateMenu extends Span {

  /** Characters (Meta, create templates). */
  private static final int LONGEST_NAME = 512;

  private final transient Templates templates;
  private final transient ClientId client;
  private final transient TemplateDetails details;

  /**
   * A menu.
   *
   * @param accounts where a copy may go; none for one who may not write
   */
  TemplateMenu(Templates templates, ClientId client, TemplateDetails details, List<Waba> accounts) {
    this.templates = templates;
    this.client = client;
    this.details = details;
    Button open = new Button(getTranslation("templates.more"), Icon.MORE.create());
    Div menu = new Div();
    menu.addClassName("templates-kinds");
    Popover popover = new Popover(menu);
    popover.setTarget(open);
    popover.setPosition(PopoverPosition.BOTTOM_END);
    popover.setAriaLabel(getTranslation("templates.more"));
    if (!accounts.isEmpty()) {
      menu.add(item("templates.duplicate", popover, () -> duplicate(accounts)));
    }
    menu.add(
        TemplatesDownload.one(Copies.text(details)).link(getTranslation("templates.export.one")));
    add(open, popover);
    addClassName("bsp-more");
  }

  private void duplicate(List<Waba> accounts) {
    TemplateContent content = Copies.text(details);
    TextField name = new TextField(getTranslation("templates.editor.name"));
    name.setHelperText(getTranslation("templates.editor.name.help"));
    name.setWidthFull();
    name.setManualValidation(true);
    PasteLimit.on(name, LONGEST_NAME);
    Select<Waba> account = new Select<>();
    account.setLabel(getTranslation("templates.editor.account"));
    account.setItems(accounts);
    account.setItemLabelGenerator(Waba::name);
    account.setWidthFull();
    account.setValue(
        accounts.stream()
            .filter(it -> it.id().equals(details.waba()))
            .findFirst()
            .orElse(accounts.getFirst()));
    account.setVisible(accounts.size() > 1);
    name.setValue(details.name() + (accounts.size() > 1 ? "" : "_2"));
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(getTranslation("templates.duplicate.title", details.name()));
    dialog.setWidth("min(480px, 100vw - 32px)");
    dialog.add(new Paragraph(getTranslation("templates.duplicate.text")), name, account);
    Button copy = new Button(getTranslation("templates.duplicate.action"));
    copy.addClickListener(_ -> {
      boolean made =
          Copies.into(
              this,
              templates,
              client,
              account.getValue().id(),
              Copies.name(content, name.getValue().strip()));
      if (made) {
        dialog.close();
      } else {
        name.setErrorMessage(getTranslation("templates.duplicate.refused"));
        name.setInvalid(true);
      }
    });
    dialog.getFooter().add(new Button(getTranslation("uikit.dialog.cancel"), _ -> dialog.close()));
    dialog.getFooter().add(copy);
    dialog.open();
  }

  private Component item(String key, Popover popover, Runnable action) {
    Button button = new Button(getTranslation(key));
    button.addThemeNames("small", "tertiary");
    button.addClickListener(_ -> {
      popover.close();
      action.run();
    });
    return button;
  }
}
