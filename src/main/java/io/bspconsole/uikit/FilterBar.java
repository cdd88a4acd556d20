package io.bspconsole.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.List;

/**
 * The search of a list with its filters. In narrow windows one row is all it takes: the filters are
 * behind a button there, which says how many of them are set.
 */
public final class FilterBar extends Div {

  private final Div filters = new Div();
  private final Div chips = new Div();
  private final Button fold = new Button();

  /**
   * A bar without filters yet.
   *
   * @param search always in sight
   * @param more what stands behind the filters and is folded away with them
   */
  public FilterBar(Component search, Component... more) {
    addClassName("bsp-filters");
    chips.addClassName("bsp-chips");
    filters.addClassName("bsp-filters-folded");
    filters.add(chips);
    filters.add(more);
    filters.setId("filters-" + System.identityHashCode(this));
    fold.addClassName("bsp-filters-fold");
    fold.getElement().setAttribute("aria-controls", filters.getId().orElseThrow());
    fold.addClickListener(_ -> show(!getClassNames().contains("bsp-filters-open")));
    show(false);
    chips(List.of());
    add(search, fold, filters);
  }

  /** Shows these filters in place of those before, in their order. */
  public void chips(Collection<? extends Component> shown) {
    chips.removeAll();
    shown.forEach(chips::add);
    long set = set(chips);
    fold.setText(
        set == 0
            ? I18NProvider.translate("uikit.filters")
            : I18NProvider.translate("uikit.filters.set", set));
  }

  private static long set(Component part) {
    return part.getChildren()
        .mapToLong(it -> (it.getElement().getClassList().contains("bsp-on") ? 1 : 0) + set(it))
        .sum();
  }

  private void show(boolean open) {
    setClassName("bsp-filters-open", open);
    fold.getElement().setAttribute("aria-expanded", Boolean.toString(open));
  }
}
