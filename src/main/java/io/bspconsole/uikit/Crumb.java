package io.bspconsole.uikit;

import org.jspecify.annotations.Nullable;

/**
 * One step of the way to a page.
 *
 * @param path as in {@link PageLink}; null for the page itself
 */
public record Crumb(String text, @Nullable String path) {

  public static Crumb link(String text, String path) {
    return new Crumb(text, path);
  }

  /** The page itself, at the end of the way. */
  public static Crumb here(String text) {
    return new Crumb(text, null);
  }
}
