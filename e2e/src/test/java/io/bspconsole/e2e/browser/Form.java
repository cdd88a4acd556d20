package io.bspconsole.e2e.browser;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Fields and buttons by the words beside and on them. */
public final class Form {

  private static final String DIALOG = "//*[@role='dialog' or self::vaadin-dialog]";

  private final Browser browser;
  private final String within;

  private Form(Browser browser, String within) {
    this.browser = browser;
    this.within = within;
  }

  public Form(Browser browser) {
    this(browser, "");
  }

  /** What stands in the dialog that is open. */
  public static Form inDialog(Browser browser) {
    return new Form(browser, DIALOG);
  }

  /** Replaces what stands in the field with that label, and leaves it. */
  public Form fill(String label, String value) {
    return fill(label, 1, value);
  }

  /** As {@link #fill(String, String)}, for the one of several fields with that label. */
  public Form fill(String label, int which, String value) {
    WebElement input = input(label, which);
    browser.run("arguments[0].scrollIntoView({block: 'center'})", input);
    input.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    input.sendKeys(value);
    input.sendKeys(Keys.TAB);
    browser.settle();
    return this;
  }

  /** Chooses an entry of the select or combo box with that label. */
  public Form choose(String label, String entry) {
    WebElement field = input(label, 1);
    browser.run("arguments[0].scrollIntoView({block: 'center'})", field);
    field.click();
    browser
        .find(
            By.xpath(
                "//*[self::vaadin-select-item or self::vaadin-combo-box-item or @role='option']"
                    + "[contains(normalize-space(), "
                    + quoted(entry)
                    + ")]"))
        .click();
    browser.settle();
    return this;
  }

  /** Chooses the one of several round buttons whose words begin so. */
  public Form tick(String words) {
    browser
        .find(
            By.xpath(
                within
                    + "//vaadin-radio-button[starts-with(normalize-space(), "
                    + quoted(words)
                    + ")]//label"))
        .click();
    browser.settle();
    return this;
  }

  /** What stands in the field with that label. */
  public String value(String label) {
    String value = input(label, 1).getDomProperty("value");
    return value == null ? "" : value;
  }

  /** Presses the button, or follows the link, with that word on it. */
  public Form press(String word) {
    return press(word, 1);
  }

  /**
   * As {@link #press(String)}, for the one of several with that word. A page that is drawn again
   * between the look and the click has another button in the same place, which is pressed instead.
   */
  public Form press(String word, int which) {
    browser.await("the button “" + word + "”", () -> clicked(shown(button(word), which)));
    browser.settle();
    return this;
  }

  /** The button that was clicked; null where there is none yet. */
  private WebElement clicked(WebElement button) {
    if (button != null) {
      browser.run("arguments[0].scrollIntoView({block: 'center'})", button);
      button.click();
    }
    return button;
  }

  /**
   * Presses, again where needed, until that text stands on the page: one that redraws itself
   * because something changed swallows a click of that very moment.
   */
  public Form pressUntil(String word, String text) {
    for (int tries = 0; !browser.text().contains(text) && tries < 3; tries++) {
      press(word);
      browser.within(Duration.ofSeconds(5), () -> browser.text().contains(text));
    }
    browser.awaitText(text);
    return this;
  }

  public boolean offers(String word) {
    return browser.shows(button(word));
  }

  private WebElement input(String label, int which) {
    String words = quoted(label);
    WebElement found =
        browser.await(
            "a field “" + label + "”",
            () ->
                shown(
                    By.xpath(
                        "//label[starts-with(normalize-space(), "
                            + words
                            + ")] | "
                            + within
                            + "//*[(self::input or self::textarea) and @aria-label = "
                            + words
                            + "]"),
                    which));
    String input = found.getDomAttribute("for");
    return input == null ? found : browser.driver().findElement(By.id(input));
  }

  private WebElement shown(By locator, int which) {
    return browser.driver().findElements(locator).stream()
        .filter(browser::isShown)
        .skip(which - 1L)
        .findFirst()
        .orElse(null);
  }

  private By button(String word) {
    String text =
        "[normalize-space() = " + quoted(word) + " or @aria-label = " + quoted(word) + "]";
    return By.xpath(
        Stream.of("vaadin-button", "button", "a")
            .map(tag -> within + "//" + tag + text)
            .collect(Collectors.joining(" | ")));
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
