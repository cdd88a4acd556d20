package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.bspconsole.access.CurrentActor;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Bounds the pages that one session has open, since each takes memory until its browser has been
 * silent for some minutes. The oldest goes for one more; whoever comes back to it loads it anew.
 */
@Component
class PageLimit implements VaadinServiceInitListener {

  /** Of somebody who signed in. */
  static final int MOST = 60;

  /** Of somebody who did not. */
  static final int MOST_OF_STRANGERS = 5;

  private final CurrentActor current;

  PageLimit(CurrentActor current) {
    this.current = current;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(init -> limit(init.getUI()));
  }

  private void limit(UI page) {
    List<UI> open =
        page.getSession().getUIs().stream()
            .filter(other -> other != page && !other.isClosing())
            .sorted(Comparator.comparingInt(UI::getUIId))
            .toList();
    int most = current.claimant().isPresent() ? MOST : MOST_OF_STRANGERS;
    open.stream().limit(Math.max(0, open.size() + 1 - most)).forEach(UI::close);
  }
}
