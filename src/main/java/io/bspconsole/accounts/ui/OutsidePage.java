package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import io.bspconsole.uikit.Brand;
import io.bspconsole.uikit.LanguageSwitch;

/** The frame of the pages that stand outside: for people who have not signed in. */
abstract class OutsidePage extends Main implements HasDynamicTitle {

  private final String title;
  private final Div middle = new Div();

  OutsidePage(String title, String providerName) {
    this.title = title;
    addClassName("bsp-sign-in");
    middle.addClassName("bsp-sign-in-form");
    Section left =
        new Section(
            new Header(new Brand(), new LanguageSwitch(_ -> {})),
            middle,
            new Footer(new Span(providerName)));
    Aside right = new Aside(new SampleDecision());
    right.getElement().setAttribute("aria-label", getTranslation("accounts.sample"));
    add(left, right);
  }

  @Override
  public String getPageTitle() {
    return title + " · BSP Console";
  }

  /** Puts these below the title, instead of what stood there. */
  void show(Component... content) {
    middle.removeAll();
    middle.add(new H1(title));
    middle.add(content);
  }

  /** Adds to what stands there. */
  void showToo(Component more) {
    middle.add(more);
  }
}
