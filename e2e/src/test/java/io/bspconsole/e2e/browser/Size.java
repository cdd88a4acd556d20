package io.bspconsole.e2e.browser;

/** The size of a window, in CSS pixels. */
public record Size(int width, int height) {

  public static final Size WIDE = new Size(1440, 1000);
  public static final Size NARROW = new Size(390, 844);

  /** What is left of a wide window at 400 % (WCAG 2.2, 1.4.10). */
  public static final Size REFLOWED = new Size(320, 844);
}
