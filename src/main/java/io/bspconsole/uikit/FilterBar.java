package io.bspconsole.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;

/**
 * The search of a list with its filters. In narrow windows one row is all it takes: the filters are
 * behind a button there, which tells by its look whether one of them is set.
 */
public final class FilterBar extends Div {

  private final Div filters = new Div();
  private final Button fold = new Button(I18NProvider.translate("uikit.filters"));

  /**
   * A bar.
   *
   * @param search always in sight
   * @param filters what narrow windows fold away, in its order
   */
  public FilterBar(Component search, Component... filters) {
    addClassName("bsp-filters");
    this.filters.addClassName("bsp-filters-folded");
    this.filters.add(filters);
    this.filters.setId("filters-" + System.identityHashCode(this));
    fold.addClassName("bsp-filters-fold");
    fold.getElement().setAttribute("aria-controls", this.filters.getId().orElseThrow());
    fold.addClickListener(_ -> show(!getClassNames().contains("bsp-filters-open")));
    show(false);
    add(search, fold, this.filters);
  }

  private void show(boolean open) {
    setClassName("bsp-filters-open", open);
    fold.getElement().setAttribute("aria-expanded", Boolean.toString(open));
  }
}
