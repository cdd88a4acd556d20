package io.bspconsole.quality.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.quality.RatingSignal;
import io.bspconsole.uikit.Times;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words for what Meta says; what has none here is shown as Meta wrote it. */
final class QualityWords {

  private static final Set<String> RATINGS = Set.of("GREEN", "YELLOW", "RED", "UNKNOWN");

  private QualityWords() {}

  /** "High to Low". */
  static String change(RatingSignal signal) {
    return text("quality.change", rating(signal.previous()), rating(signal.rating()));
  }

  /** High, Medium, Low, Unknown. */
  static String rating(@Nullable String rating) {
    String code = rating == null ? "UNKNOWN" : rating;
    return RATINGS.contains(code) ? text("uikit.state.quality." + code) : code;
  }

  /** When a restriction ends, or that Meta named no end. */
  static String end(@Nullable Instant end, Times times) {
    return end == null ? text("quality.endless") : times.absolute(end);
  }

  static String text(String key, Object... arguments) {
    return I18NProvider.translate(key, arguments);
  }
}
