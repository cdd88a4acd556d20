package io.bspconsole.views.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.uikit.ConfirmDialogs;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.Toasts;
import io.bspconsole.uikit.ViewTabs;
import io.bspconsole.views.SavedList;
import io.bspconsole.views.SavedView;
import io.bspconsole.views.SavedViews;
import java.util.List;

/**
 * The tabs of a list: those that everybody has, then those that the reader kept, and the way to
 * keep or forget the one that is shown.
 */
public class SavedViewTabs extends Div {

  private final transient SavedViews views;
  private final SavedList list;
  private final transient Runnable onChange;

  /**
   * Adds to the tabs that everybody has.
   *
   * @param path of the list, without a query
   * @param query of the address as it stands, without page or cursor; empty for the usual view
   * @param known whether one of the tabs is the view that is shown
   * @param onChange draws the tabs anew
   */
  public SavedViewTabs(
      ViewTabs tabs,
      SavedViews views,
      SavedList list,
      String path,
      String query,
      boolean known,
      Runnable onChange) {
    this.views = views;
    this.list = list;
    this.onChange = onChange;
    addClassName("bsp-saved-views");
    add(tabs);
    List<SavedView> own = views.own(list);
    own.forEach(
        view -> tabs.tab(view.name(), path + "?" + view.query(), view.query().equals(query)));
    own.stream()
        .filter(view -> view.query().equals(query))
        .findFirst()
        .ifPresentOrElse(
            view -> add(forget(view)),
            () -> {
              if (!query.isEmpty() && !known) {
                add(keep(query));
              }
            });
  }

  private Button keep(String query) {
    Button keep =
        new Button(
            I18NProvider.translate("views.save"),
            Icon.PLUS.create(),
            _ -> {
              new SaveViewDialog(views, list, query, onChange).open();
            });
    keep.addThemeNames("tertiary", "small");
    return keep;
  }

  private Button forget(SavedView view) {
    Button forget =
        new Button(
            I18NProvider.translate("views.remove"),
            _ ->
                ConfirmDialogs.danger(
                    getTranslation("views.remove.title", view.name()),
                    getTranslation("views.remove.text"),
                    getTranslation("views.remove"),
                    () -> {
                      views.remove(view.id());
                      Toasts.did(getTranslation("views.remove.done"));
                      onChange.run();
                    }));
    forget.addThemeNames("tertiary", "small");
    return forget;
  }
}
