package io.bspconsole.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.UIInitListener;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.kernel.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;

class PageLimitTest {

  private final CurrentActor current = mock(CurrentActor.class);
  private final VaadinService service = mock(VaadinService.class);
  private final VaadinSession session = mock(VaadinSession.class);
  private final List<UI> open = new ArrayList<>();

  @Test
  void of_somebody_who_did_not_sign_in_the_oldest_page_goes_for_one_more() {
    when(current.claimant()).thenReturn(Optional.empty());
    open(PageLimit.MOST_OF_STRANGERS + 2);
    assertThat(closed()).containsExactly(0, 1);
  }

  @Test
  void whoever_signed_in_has_many_pages_open() {
    when(current.claimant()).thenReturn(Optional.of(PersonId.next()));
    open(PageLimit.MOST + 1);
    assertThat(closed()).containsExactly(0);
  }

  private void open(int pages) {
    ArgumentCaptor<UIInitListener> listener = ArgumentCaptor.forClass(UIInitListener.class);
    new PageLimit(current).serviceInit(new ServiceInitEvent(service));
    Mockito.verify(service).addUIInitListener(listener.capture());
    when(session.getUIs()).thenAnswer(_ -> List.copyOf(open));
    for (int i = 0; i < pages; i++) {
      UI page = mock(UI.class);
      when(page.getSession()).thenReturn(session);
      when(page.getUIId()).thenReturn(i);
      Mockito.doAnswer(_ -> when(page.isClosing()).thenReturn(true)).when(page).close();
      open.add(page);
      listener.getValue().uiInit(new UIInitEvent(page, service));
    }
  }

  private List<Integer> closed() {
    return open.stream().filter(UI::isClosing).map(UI::getUIId).toList();
  }
}
