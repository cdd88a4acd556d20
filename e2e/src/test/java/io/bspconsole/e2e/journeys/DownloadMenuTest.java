package io.bspconsole.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Demo;
import io.bspconsole.e2e.browser.Size;
import io.bspconsole.e2e.pages.ClientsPage;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The files of a list, with the keyboard and on a telephone. */
class DownloadMenuTest extends Journey {

  private static final By BUTTON = By.cssSelector(".bsp-download-menu > vaadin-button");

  @Test
  void it_opens_with_enter_and_closes_with_escape() {
    Browser maya = as(Demo.MANAGER);
    ClientsPage.open(maya);
    WebElement button = maya.find(BUTTON);
    assertThat(button.getAccessibleName()).isEqualTo("Download");

    maya.run("arguments[0].focus()", button);
    button.sendKeys(Keys.ENTER);
    maya.awaitText("All clients that search and filters let through");
    maya.await("the focus on the first form", () -> has(maya, "Download as CSV") ? true : null);
    maya.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);

    maya.await(
        "the menu to close",
        () -> maya.text().contains("All clients that search") ? null : Boolean.TRUE);
    assertThat(maya.driver().switchTo().activeElement()).isEqualTo(button);
  }

  @Test
  void nothing_of_the_bar_is_cut_on_a_telephone() {
    Browser dewi = as(Demo.ONBOARDING);
    dewi.resize(Size.NARROW);
    try {
      ClientsPage.open(dewi);
      dewi.find(BUTTON);
      assertThat(
              dewi.run(
                  "return [...document.querySelectorAll('.bsp-head-actions > *')]"
                      + ".filter(it => it.getBoundingClientRect().right > innerWidth"
                      + " || it.getBoundingClientRect().left < 0).map(it => it.outerHTML)"))
          .asInstanceOf(InstanceOfAssertFactories.LIST)
          .isEmpty();
    } finally {
      dewi.resize(Size.WIDE);
    }
  }

  private static boolean has(Browser browser, String words) {
    return browser.driver().switchTo().activeElement().getText().equals(words);
  }
}
