package io.bspconsole.quality.ui;

import com.vaadin.flow.component.html.Span;
import io.bspconsole.quality.Rung;

/** A step of Meta's enforcement as five bars and words. */
class LadderMark extends Span {

  LadderMark(Rung rung) {
    addClassName("quality-ladder");
    Span bars = new Span();
    bars.addClassName("quality-ladder-bars");
    bars.getElement().setAttribute("aria-hidden", "true");
    for (int step = 1; step <= Rung.values().length; step++) {
      Span bar = new Span();
      bar.setClassName("quality-on", step <= rung.step());
      bars.add(bar);
    }
    add(
        bars,
        new Span(
            QualityWords.text(
                "quality.rung", rung.step(), QualityWords.text("quality.rung." + rung.name()))));
  }
}
