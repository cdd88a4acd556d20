package io.bspconsole.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.PageLink;
import java.util.List;

/** The way to the page, in the bar above it. */
class CrumbBar extends Nav {

  CrumbBar() {
    addClassName("bsp-crumbs");
    setAriaLabel(getTranslation("shell.crumbs"));
  }

  void show(List<Crumb> crumbs) {
    removeAll();
    for (Crumb crumb : crumbs) {
      if (getComponentCount() > 0) {
        add(Icon.RIGHT.create());
      }
      HtmlContainer step =
          crumb.path() == null ? new Span(crumb.text()) : new PageLink(crumb.text(), crumb.path());
      step.setTitle(crumb.text()); // the bar cuts long names
      if (crumb.equals(crumbs.getLast())) {
        step.getElement().setAttribute("aria-current", "page");
      }
      add(step);
    }
  }
}
