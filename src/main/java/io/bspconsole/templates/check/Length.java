package io.bspconsole.templates.check;

/**
 * Lengths as people count them: in Unicode code points, so that an emoji of one sign counts one.
 */
final class Length {

  private Length() {}

  static int of(String text) {
    return text.codePointCount(0, text.length());
  }
}
