package io.bspconsole.e2e.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One window of one person, with nothing shared with any other. */
public final class Browser implements AutoCloseable {

  /** How long anything may take that needs no worker in the background. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final String ADDRESS = System.getProperty("console.url", "http://localhost:8080");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Where the console has that path, for calls without a browser. */
  public static URI uri(String path) {
    return URI.create(ADDRESS + path);
  }

  /** Opens a window that asks for pages in that language. */
  public static Browser open(Size size, String language) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(System.getProperty("console.browser", "/usr/bin/chromium"));
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--lang=" + language);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(
                Path.of(System.getProperty("console.driver", "/usr/bin/chromedriver")).toFile())
            .build();
    Browser browser = new Browser(new ChromeDriver(service, options));
    browser.resize(size);
    return browser;
  }

  /** Sets the size of the page itself, whatever frame the window has around it. */
  public void resize(Size size) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            size.width(),
            "height",
            size.height(),
            "deviceScaleFactor",
            1,
            "mobile",
            false));
    driver.manage().window().setSize(new Dimension(size.width(), size.height() + 100));
  }

  /** Tells pages which of the two colour schemes the system has. */
  public void prefer(String colourScheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", colourScheme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** Goes to a path of the console, such as {@code /clients}. */
  public void go(String path) {
    driver.get(path.startsWith("http") ? path : ADDRESS + path);
    settle();
  }

  public String address() {
    return driver.getCurrentUrl();
  }

  /** The path of the page, with what stands behind a question mark. */
  public String path() {
    return address().substring(ADDRESS.length());
  }

  public String title() {
    return driver.getTitle();
  }

  /** All the text that stands on the page, in one line. */
  public String text() {
    return oneLine(driver.findElement(By.tagName("body")).getText());
  }

  /** The text of what the locator finds, in one line. */
  public String text(By locator) {
    return oneLine(find(locator).getText());
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  public WebDriver driver() {
    return driver;
  }

  /** The first thing shown that the locator finds; waits for it. */
  public WebElement find(By locator) {
    return await(
        "something shown at " + locator,
        () -> driver.findElements(locator).stream().filter(this::isShown).findFirst().orElse(null));
  }

  /** Is something shown that the locator finds? Does not wait. */
  public boolean shows(By locator) {
    return driver.findElements(locator).stream().anyMatch(this::isShown);
  }

  /** Is it drawn at all, be it scrolled out of sight? Selenium takes such things for hidden. */
  public boolean isShown(WebElement element) {
    return run("return arguments[0].checkVisibility({visibilityProperty: true})", element)
        == Boolean.TRUE;
  }

  /** Waits until that text stands on the page. */
  public void awaitText(String text) {
    awaitText(text, PATIENCE);
  }

  /** Waits until that text stands on the page, for something that others bring about. */
  public void awaitText(String text, Duration patience) {
    await("“" + text + "” on the page", patience, () -> text().contains(text) ? text : null);
  }

  /** Does that become true in this time? */
  public boolean within(Duration patience, BooleanSupplier condition) {
    try {
      return await("a condition", patience, () -> condition.getAsBoolean() ? true : null);
    } catch (TimeoutException _) {
      return false;
    }
  }

  /** Waits until the supplier gives something. */
  public <T> T await(String what, Supplier<T> supplier) {
    return await(what, PATIENCE, supplier);
  }

  private <T> T await(String what, Duration patience, Supplier<T> supplier) {
    Function<WebDriver, T> condition = _ -> supplier.get();
    return new WebDriverWait(driver, patience, Duration.ofMillis(100))
        .withMessage(
            () -> "waited for " + what + " at " + address() + " in vain; there is:\n" + text())
        .ignoring(StaleElementReferenceException.class, NoSuchElementException.class)
        .until(condition);
  }

  /** Waits until the page has heard from the server all that it asked for. */
  public void settle() {
    await(
        "the page to come to rest",
        () ->
            run(
                        """
                        if (document.readyState !== 'complete') return false;
                        const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
                        return clients.every(c => !c.isActive || !c.isActive());
                        """)
                    == Boolean.TRUE
                ? true
                : null);
  }

  /** Runs JavaScript in the page. */
  public Object run(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  /**
   * What the console of the browser called an error since it was last asked, but for what only a
   * policy on trial would refuse.
   */
  public List<String> errors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(LogEntry::getMessage)
        .filter(message -> !message.contains("[Report Only]") && !message.contains("report-only"))
        .toList();
  }

  /** Saves what the window shows now. */
  public void screenshot(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
