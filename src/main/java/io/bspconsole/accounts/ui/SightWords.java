package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.accounts.Sight;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.Lines;
import io.bspconsole.uikit.StatusBadge;
import io.bspconsole.uikit.Tone;
import org.jspecify.annotations.Nullable;

/** Which clients somebody of the provider sees, as pages tell it. */
final class SightWords {

  private SightWords() {}

  static Component of(@Nullable Sight sight) {
    if (sight == null || sight.isNone()) {
      return StatusBadge.ours(Icon.STRUCK_RING, text("none"), Tone.WARN);
    }
    if (sight.all()) {
      return new Span(text("all"));
    }
    return new Lines(Lines.strong(text("count", sight.count())), Lines.detail(names(sight)));
  }

  private static String names(Sight sight) {
    String some = String.join(", ", sight.some());
    int more = sight.count() - sight.some().size();
    return more > 0 ? text("more", some, more) : some;
  }

  private static String text(String key, Object... arguments) {
    return I18NProvider.translate("accounts.sight." + key, arguments);
  }
}
