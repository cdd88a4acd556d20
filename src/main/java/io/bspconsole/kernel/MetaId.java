package io.bspconsole.kernel;

/**
 * An id that Meta gave: a string of digits, for some objects longer than what a double can hold.
 *
 * @param value never blank, at most 64 characters
 */
public record MetaId(String value) {

  public MetaId {
    if (value.isBlank() || value.length() > 64) {
      throw new IllegalArgumentException("not an id of Meta's: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
