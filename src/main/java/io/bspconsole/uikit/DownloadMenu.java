package io.bspconsole.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.bspconsole.kernel.TableForm;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All files that can be had of a list, behind one button: what each contains, and the forms in
 * which it leaves. It opens with Enter, which puts the focus on the first form, and closes with
 * Escape. On narrow pages only the button's icon is seen; its name stays.
 */
public final class DownloadMenu extends Span {

  private final transient Consumer<Runnable> before;
  private final Div menu = new Div();
  private final Popover popover = new Popover(menu);
  private @Nullable Button first;

  /**
   * A menu without files.
   *
   * @param before gets what begins a download, and may ask for something first
   */
  public DownloadMenu(Consumer<Runnable> before) {
    this.before = before;
    String name = getTranslation("uikit.download");
    Button open = new Button(name, Icon.DOWNLOAD.create());
    open.setAriaLabel(name);
    menu.addClassName("bsp-download-list");
    popover.setTarget(open);
    popover.setPosition(PopoverPosition.BOTTOM_END);
    popover.addOpenedChangeListener(change -> {
      if (change.isOpened() && first != null) {
        first.focus();
      }
    });
    popover.setAriaLabel(name);
    add(open, popover);
    addClassNames("bsp-more", "bsp-download-menu");
  }

  /**
   * A table, in each form in which tables leave.
   *
   * @param contains a sentence that says what is in it
   */
  public DownloadMenu table(String contains, Function<TableForm, FileDownload> table) {
    Div part = part(contains);
    for (TableForm form : TableForm.values()) {
      part.add(item(getTranslation("uikit.download." + form.name()), table.apply(form)));
    }
    return this;
  }

  /**
   * A file that has one form.
   *
   * @param words on its button
   * @param contains a sentence that says what is in it
   */
  public DownloadMenu file(String words, String contains, FileDownload file) {
    part(contains).add(item(words, file));
    return this;
  }

  private Div part(String contains) {
    Div part = new Div(new Paragraph(contains));
    part.getElement().setAttribute("role", "group").setAttribute("aria-label", contains);
    menu.add(part);
    return part;
  }

  private Button item(String words, FileDownload file) {
    Anchor link = file.hidden();
    add(link); // not in what closes
    Button item = new Button(words);
    item.addThemeNames("small", "tertiary");
    first = first == null ? item : first;
    item.addClickListener(_ -> {
      popover.close();
      before.accept(() -> link.getElement().executeJs("this.click()"));
    });
    return item;
  }
}
