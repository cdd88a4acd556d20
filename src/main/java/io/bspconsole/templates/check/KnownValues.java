package io.bspconsole.templates.check;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Members with a fixed set of values have one of them, in any case. Meta adds values, so others are
 * a warning. {0} is the member, {1} what was given.
 *
 * <p>Source: Meta, Graph API, enumerations of {@code message_templates}.
 */
record KnownValues(Citation citation) implements Rule {

  private static final Map<String, Set<String>> VALUES =
      Map.of(
          "sub_category", Set.of("ORDER_DETAILS", "ORDER_STATUS", "RICH_ORDER_STATUS"),
          "display_format", Set.of("ORDER_DETAILS"),
          "send_type", Set.of("CAMPAIGN", "DIRECT"));

  @Override
  public void look(Reading reading, Notes notes) {
    VALUES.forEach((member, known) -> {
      String given = reading.content().members().text(member);
      if (given != null && !given.isEmpty() && !known.contains(given.toUpperCase(Locale.ROOT))) {
        notes.add("/" + member, member, Words.shortened(given));
      }
    });
  }
}
