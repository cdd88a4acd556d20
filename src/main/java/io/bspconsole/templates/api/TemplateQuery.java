package io.bspconsole.templates.api;

import io.bspconsole.kernel.UnusableParameter;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.TemplateFilter;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which templates are listed; what is absent narrows nothing. */
record TemplateQuery(
    @Parameter(description = "Part of the name, of a text or of a button's label")
        @Nullable String q,
    @Parameter(description = "Our state, such as IN_REVIEW") @Nullable String ours,
    @Parameter(description = "Meta's status, such as APPROVED") @Nullable String meta,
    @Parameter(description = "What Meta holds, else what was asked for") @Nullable String category,
    @Parameter(description = "As Meta writes it, such as pt_BR") @Nullable String language,
    @Parameter(description = "Meta's rating, such as GREEN") @Nullable String quality,
    @Parameter(description = "true: those only that are held from use, which nobody should send")
        @Nullable String held,
    @Parameter(
            description =
                "true: those only of which Meta announced a move to another category that is still"
                    + " to come")
        @Nullable String moving,
    @Parameter(description = "true: those that were put away, instead of the others")
        @Nullable String archived) {

  private static final int LONGEST = 100;

  /**
   * The filter of it.
   *
   * @throws UnusableParameter for a state that there is not, or a text that no template could have
   */
  TemplateFilter filter() {
    return new TemplateFilter(
        q == null ? "" : bounded("q", q.strip()),
        ours == null ? null : state(ours),
        upper("meta", meta),
        upper("category", category),
        language == null ? null : bounded("language", language.strip()),
        upper("quality", quality),
        null,
        null,
        held != null && truth("held", held),
        moving != null && truth("moving", moving),
        archived != null && truth("archived", archived));
  }

  private static OurState state(String name) {
    return Arrays.stream(OurState.values())
        .filter(state -> state.name().equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(() -> new UnusableParameter("ours"));
  }

  private static boolean truth(String parameter, String value) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new UnusableParameter(parameter);
    };
  }

  private static @Nullable String upper(String parameter, @Nullable String value) {
    return value == null ? null : bounded(parameter, value.strip()).toUpperCase(Locale.ROOT);
  }

  private static String bounded(String parameter, String value) {
    if (value.length() > LONGEST) {
      throw new UnusableParameter(parameter);
    }
    return value;
  }
}
