package io.bspconsole.e2e.journeys;

import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Demo;
import io.bspconsole.e2e.browser.Size;
import io.bspconsole.e2e.pages.SignInPage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** People at their windows. A window stays open until all of its class's tests are done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journey {

  private final Map<Demo, Browser> windows = new LinkedHashMap<>();

  /** Shows what everybody saw when a test fails. */
  @RegisterExtension
  final TestExecutionExceptionHandler photographer =
      (ExtensionContext context, Throwable failure) -> {
        String name = context.getRequiredTestClass().getSimpleName();
        windows.forEach((who, window) ->
            window.screenshot(
                Path.of(
                    "target",
                    "failures",
                    "%s.%s.%s.png"
                        .formatted(name, context.getRequiredTestMethod().getName(), who))));
        throw failure;
      };

  /** The window of that person, who signs in first where needed. English, wide. */
  final Browser as(Demo who) {
    return windows.computeIfAbsent(
        who,
        person -> {
          Browser window = Browser.open(Size.WIDE, "en");
          new SignInPage(window).signIn(person);
          return window;
        });
  }

  @AfterAll
  final void everybodyLeaves() {
    windows.values().forEach(Browser::close);
    windows.clear();
  }
}
