package io.bspconsole.templates.check;

import java.util.Locale;
import java.util.Set;

/**
 * Variables are POSITIONAL or NAMED, in any case. {0} is what was given.
 *
 * <p>Source: Meta, Message templates API, {@code parameter_format}.
 */
record ParameterFormat(Citation citation) implements Rule {

  private static final Set<String> KNOWN = Set.of("POSITIONAL", "NAMED");

  @Override
  public void look(Reading reading, Notes notes) {
    String format = reading.content().members().text("parameter_format");
    if (format != null && !format.isEmpty() && !KNOWN.contains(format.toUpperCase(Locale.ROOT))) {
      notes.add("/parameter_format", Words.shortened(format));
    }
  }
}
