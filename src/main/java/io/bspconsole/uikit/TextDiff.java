package io.bspconsole.uikit;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;

/**
 * The lines that differ between two texts: each with a sign and, for screen readers, a word, and
 * within it the words that differ. What is the same is left out.
 */
public class TextDiff extends Div {

  /** Stands around a changed word while the words are compared; no template can hold it. */
  private static final String EDGE = "\u0000";

  private static final DiffRowGenerator GENERATOR =
      DiffRowGenerator.create()
          .showInlineDiffs(true)
          .inlineDiffByWord(true)
          .lineNormalizer(line -> line)
          .oldTag(_ -> EDGE)
          .newTag(_ -> EDGE)
          .build();

  /** Compares two texts, line by line. */
  public TextDiff(List<String> before, List<String> after) {
    addClassName("bsp-diff");
    for (DiffRow row : GENERATOR.generateDiffRows(before, after)) {
      switch (row.getTag()) {
        case DELETE -> line(false, row.getOldLine());
        case INSERT -> line(true, row.getNewLine());
        case CHANGE -> {
          line(false, row.getOldLine());
          line(true, row.getNewLine());
        }
        case EQUAL -> {}
      }
    }
  }

  /** True where the texts do not differ. */
  public boolean isEmpty() {
    return getComponentCount() == 0;
  }

  private void line(boolean added, String text) {
    if (text.isBlank()) {
      return;
    }
    Span sign = new Span(added ? "+" : "−");
    sign.addClassName("bsp-diff-sign");
    sign.getElement().setAttribute("aria-hidden", "true");
    Span word =
        new Span(I18NProvider.translate(added ? "uikit.diff.added" : "uikit.diff.removed") + " ");
    word.addClassName("bsp-unseen");
    Div words = new Div(word);
    words.getElement().setAttribute("dir", "auto");
    String[] pieces = text.split(EDGE, -1);
    for (int i = 0; i < pieces.length; i++) {
      words.add(i % 2 == 0 ? new Span(pieces[i]) : new Mark(pieces[i]));
    }
    Div line = new Div(sign, words);
    line.addClassNames("bsp-diff-line", added ? "bsp-added" : "bsp-removed");
    add(line);
  }

  @Tag("mark")
  private static final class Mark extends HtmlContainer {

    Mark(String text) {
      setText(text);
    }
  }
}
