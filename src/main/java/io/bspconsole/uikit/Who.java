package io.bspconsole.uikit;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;

/** Who acts next. */
public enum Who {
  US(Icon.PROVIDER),
  CLIENT(Icon.PERSON),
  META(Icon.CLOUD);

  private final Icon icon;

  Who(Icon icon) {
    this.icon = icon;
  }

  Icon icon() {
    return icon;
  }

  /** The word for lists: Us, Client, Meta. */
  public String word() {
    return I18NProvider.translate("uikit.who." + name());
  }

  /** Icon and word. */
  public Span mark() {
    return mark(word());
  }

  /** Icon and words of one's own, where the reader is that party: You. */
  public Span mark(String words) {
    Span mark = new Span(icon.create(), new Span(words));
    mark.addClassName("bsp-who");
    return mark;
  }
}
