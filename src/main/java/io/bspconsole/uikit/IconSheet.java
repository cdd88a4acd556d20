package io.bspconsole.uikit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The drawings behind {@link Icon}, read once out of {@code icons.svg}. */
final class IconSheet {

  private static final Pattern SYMBOL =
      Pattern.compile("<symbol id=\"([a-z0-9]+)\" viewBox=\"0 0 16 16\">(.*?)</symbol>");

  private static final Map<String, String> DRAWINGS = read();

  private IconSheet() {}

  static String drawing(String symbol) {
    String paths = DRAWINGS.get(symbol);
    if (paths == null) {
      throw new IllegalArgumentException("icons.svg has no " + symbol);
    }
    return "<svg viewBox=\"0 0 16 16\" focusable=\"false\">" + paths + "</svg>";
  }

  private static Map<String, String> read() {
    try (InputStream file = IconSheet.class.getResourceAsStream("icons.svg")) {
      if (file == null) {
        throw new IllegalStateException("icons.svg is missing");
      }
      Map<String, String> drawings = new HashMap<>();
      Matcher symbols = SYMBOL.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      while (symbols.find()) {
        drawings.put(symbols.group(1), symbols.group(2));
      }
      return Map.copyOf(drawings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
