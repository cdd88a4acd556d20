package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.bspconsole.templates.Objection;
import io.bspconsole.templates.Remark;
import io.bspconsole.templates.Remark.Part;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.TextDiff;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What a reviewer says of single parts, each with the wording that would do. */
final class RemarksCard {

  private final Component page;
  private final TemplateDetails details;
  private final boolean mayWrite;
  private final Consumer<Part> take;

  /**
   * For one reader.
   *
   * @param mayWrite may the reader change the draft?
   * @param take takes the wording for that part over
   */
  RemarksCard(Component page, TemplateDetails details, boolean mayWrite, Consumer<Part> take) {
    this.page = page;
    this.details = details;
    this.mayWrite = mayWrite;
    this.take = take;
  }

  /** Empty where nothing was said of single parts. */
  Optional<Card> card() {
    List<Remark> remarks = details.ours().objection().map(Objection::remarks).orElse(List.of());
    return remarks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Card(
                page.getTranslation("templates.remarks"),
                remarks.stream().map(this::remark).toArray(Component[]::new)));
  }

  private Component remark(Remark remark) {
    Div all = new Div(new H3(page.getTranslation("templates.remark." + remark.part())));
    all.addClassName("templates-remark");
    if (!remark.comment().isBlank()) {
      all.add(new Paragraph(remark.comment()));
    }
    String wording = remark.suggestion();
    if (wording == null) {
      return all;
    }
    String written = text(details.versions().getFirst().content(), remark.part());
    TextDiff diff = new TextDiff(written.lines().toList(), wording.lines().toList());
    diff.getElement().setAttribute("lang", details.language().replace('_', '-'));
    all.add(diff);
    boolean taken =
        details.draft() != null && text(details.draft().content(), remark.part()).equals(wording);
    if (taken) {
      all.add(new Paragraph(page.getTranslation("templates.remark.taken")));
    } else if (mayWrite) {
      all.add(
          new Button(
              page.getTranslation("templates.remark.take"), _ -> take.accept(remark.part())));
    }
    return all;
  }

  private static String text(TemplateContent content, Part part) {
    return part.wording(content).orElse("");
  }
}
