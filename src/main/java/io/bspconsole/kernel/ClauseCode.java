package io.bspconsole.kernel;

import java.util.regex.Pattern;

/**
 * Names one clause of the WhatsApp Business Policy, such as {@code P1.2} or {@code B.6}: section,
 * then the order in it. The texts belong to the {@code policy} module.
 */
public record ClauseCode(String value) implements Comparable<ClauseCode> {

  private static final Pattern FORM = Pattern.compile("P[0-9]\\.[0-9]{1,2}|B\\.[0-9]{1,2}");

  public ClauseCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a clause code: " + value);
    }
  }

  @Override
  public int compareTo(ClauseCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
