package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.Component;
import io.bspconsole.kernel.ReviewId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was begun to be written for rounds that are left and may be opened again. While there is any
 * of it, the browser asks before it closes the page or loads it anew.
 */
final class WrittenWords {

  private final Component page;
  private final Map<ReviewId, DecisionForm> forms = new HashMap<>();

  WrittenWords(Component page) {
    this.page = page;
    page.addAttachListener(_ -> {
      page.getElement()
          .executeJs(
              """
              if (this.bspAsks) return;
              this.bspAsks = event => {
                if (this.isConnected && this.bspWritten) event.preventDefault();
              };
              window.addEventListener('beforeunload', this.bspAsks);
              """);
      tell();
    });
  }

  /** The form with the words for that round. */
  DecisionForm of(ReviewId round, Supplier<DecisionForm> fresh) {
    return forms.computeIfAbsent(round, _ -> fresh.get());
  }

  /** Nothing comes of them any more. */
  void drop(ReviewId round) {
    forms.remove(round);
    tell();
  }

  boolean areAny() {
    return forms.values().stream().anyMatch(DecisionForm::isBegun);
  }

  /** Tells the browser, after whatever was typed. */
  void tell() {
    page.getElement().executeJs("this.bspWritten = $0", areAny());
  }
}
