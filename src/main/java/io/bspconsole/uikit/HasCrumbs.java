package io.bspconsole.uikit;

import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;

/**
 * A page that says where it is. The bar shows it after each navigation, and the last step names the
 * browser's tab.
 */
public interface HasCrumbs extends HasDynamicTitle {

  /** The way here, outermost first; not empty. */
  List<Crumb> crumbs();

  @Override
  default String getPageTitle() {
    return crumbs().getLast().text() + " · BSP Console";
  }
}
