package io.bspconsole.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Demo;
import io.bspconsole.e2e.browser.Size;
import io.bspconsole.e2e.pages.TemplatesPage;
import org.junit.jupiter.api.Test;

class LiveTest extends Journey {

  private static final String MARK_LINKS =
      "document.querySelectorAll('main a').forEach(link => link.marked = true)";
  private static final String NO_LINK_IS_MARKED =
      "return [...document.querySelectorAll('main a')].every(link => !link.marked)";

  @Test
  void a_page_that_is_drawn_again_keeps_focus_and_scroll() {
    Browser maya = quality();
    Object link =
        maya.run(
            """
            const link = [...document.querySelectorAll('main table a')].at(0);
            link.focus();
            link.scrollIntoView({ block: 'center' });
            return link.href;
            """);
    Object scrolled = scroll(maya);
    assertThat(scrolled).isNotEqualTo(0L);

    somebodyElseChangesSomething(maya);

    assertThat(maya.run("return document.activeElement.href")).isEqualTo(link);
    assertThat(scroll(maya)).isEqualTo(scrolled);
  }

  @Test
  void a_field_in_which_somebody_types_is_left_alone() {
    Browser maya = quality();
    maya.run("const field = document.querySelector('main input'); field.focus(); field.kept = 1");

    somebodyElseChangesSomething(maya);

    assertThat(maya.run("return document.activeElement.kept")).isEqualTo(1L);
  }

  private Browser quality() {
    Browser maya = as(Demo.MANAGER);
    maya.resize(new Size(1200, 500));
    maya.go("/quality");
    maya.awaitText("worst first");
    return maya;
  }

  private void somebodyElseChangesSomething(Browser watching) {
    watching.run(MARK_LINKS);
    String name = Once.name("parcel_live", "_" + Long.toString(System.nanoTime(), 36));
    TemplatesPage.home(as(Demo.AUTHOR))
        .startNew()
        .name(name)
        .category("Utility")
        .body("Your parcel is on its way to you today. Its word is " + name + ".")
        .awaitText("Nothing blocks")
        .send();
    watching.await(
        "the page to be drawn again",
        () -> watching.run(NO_LINK_IS_MARKED) == Boolean.TRUE ? true : null);
  }

  /** How far the page is scrolled, whichever part of it scrolls. */
  private static Object scroll(Browser window) {
    return window.run(
        """
        return [document.scrollingElement, ...document.querySelectorAll('*')]
          .concat([...document.querySelectorAll('vaadin-app-layout')]
            .flatMap(it => [...it.shadowRoot.querySelectorAll('*')]))
          .reduce((sum, it) => sum + Math.round(it.scrollTop), 0);
        """);
  }
}
