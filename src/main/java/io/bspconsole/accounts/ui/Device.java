package io.bspconsole.accounts.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A browser and its system by the names people know, as far as the browser tells.
 *
 * @param browser such as {@code Firefox}
 * @param system such as {@code Android}
 */
record Device(String browser, String system) {

  /** What stands in a user agent, the particular before what others claim to be as well. */
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("SamsungBrowser/", "Samsung Internet");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("FxiOS/", "Firefox");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("CriOS/", "Chrome");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Linux", "Linux");
  }

  /** Empty for what is no browser that we know. */
  static Optional<Device> of(String userAgent) {
    return first(BROWSERS, userAgent)
        .flatMap(browser -> first(SYSTEMS, userAgent).map(system -> new Device(browser, system)));
  }

  private static Optional<String> first(Map<String, String> names, String userAgent) {
    return names.entrySet().stream()
        .filter(name -> userAgent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
