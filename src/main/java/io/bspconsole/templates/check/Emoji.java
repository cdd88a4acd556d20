package io.bspconsole.templates.check;

/** Counts emoji as people see them: one for a family or a flag, however many characters it has. */
final class Emoji {

  private static final int JOINER = 0x200D;

  private Emoji() {}

  static int count(String text) {
    int count = 0;
    boolean joined = false;
    boolean halfFlag = false;
    for (int i = 0; i < text.length(); ) {
      char first = text.charAt(i);
      if (first < 0x2000) { // most texts have nothing beyond
        i++;
        joined = false;
        halfFlag = false;
        continue;
      }
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == JOINER) {
        joined = true;
      } else if (c >= 0x1F1E6 && c <= 0x1F1FF) { // two letters make a flag
        count += halfFlag ? 0 : 1;
        halfFlag = !halfFlag;
      } else if (Character.isEmojiPresentation(c) || c >= 0x2190 && isTextEmoji(text, c, i)) {
        count += joined || Character.isEmojiModifier(c) ? 0 : 1;
        joined = false;
      }
    }
    return count;
  }

  /** One that is shown in colour because a selector behind it asks for that. */
  private static boolean isTextEmoji(String text, int c, int next) {
    return Character.isEmoji(c) && next < text.length() && text.charAt(next) == '\uFE0F';
  }
}
