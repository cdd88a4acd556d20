package io.bspconsole.templates.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.TemplateSamples;
import io.bspconsole.templates.VersionSummary;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.TextDiff;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Any two versions against each other: in their texts, on the phone, and in Meta's JSON. */
final class VersionCompare extends Card {

  private final transient TemplateSamples samples;
  private final transient ClientId client;
  private final transient Map<Integer, TemplateContent> texts = new LinkedHashMap<>();
  private final Select<Integer> before = new Select<>();
  private final Select<Integer> after = new Select<>();
  private final Div result = new Div();

  /**
   * A comparison of the newest two to begin with.
   *
   * @param details with at least two texts, an open draft among them
   */
  VersionCompare(TemplateSamples samples, ClientId client, TemplateDetails details) {
    super(I18NProvider.translate("templates.compare"));
    this.samples = samples;
    this.client = client;
    if (details.draft() != null) {
      texts.put(details.versions().size() + 1, details.draft().content());
    }
    for (VersionSummary version : details.versions()) {
      texts.put(version.number(), version.content());
    }
    List<Integer> numbers = List.copyOf(texts.keySet());
    Div choice = new Div();
    choice.addClassName("templates-form-row");
    for (Select<Integer> select : List.of(before, after)) {
      select.setItems(numbers);
      select.setItemLabelGenerator(number -> getTranslation("templates.version", number));
      choice.add(select);
    }
    before.setLabel(getTranslation("templates.compare.before"));
    after.setLabel(getTranslation("templates.compare.after"));
    before.setValue(numbers.get(1));
    after.setValue(numbers.getFirst());
    before.addValueChangeListener(_ -> compare());
    after.addValueChangeListener(_ -> compare());
    content(choice, result);
    compare();
  }

  /** True when there are two texts to compare. */
  static boolean isPossible(TemplateDetails details) {
    return details.versions().size() + (details.draft() == null ? 0 : 1) > 1;
  }

  private void compare() {
    TemplateContent one = texts.get(before.getValue());
    TemplateContent other = texts.get(after.getValue());
    result.removeAll();
    if (one == null || other == null) {
      return;
    }
    TextDiff words = new TextDiff(FormatWords.lines(one), FormatWords.lines(other));
    words.getElement().setAttribute("lang", other.language().replace('_', '-'));
    TextDiff json = new TextDiff(one.pretty().lines().toList(), other.pretty().lines().toList());
    if (json.isEmpty()) {
      result.add(new Paragraph(getTranslation("templates.compare.same")));
    } else {
      result.add(words.isEmpty() ? new Paragraph(getTranslation("templates.diff.same")) : words);
      Details inJson = new Details(getTranslation("templates.compare.json"), json);
      result.add(inJson);
    }
    Div phones = new Div(phone(before.getValue(), one), phone(after.getValue(), other));
    phones.addClassName("templates-side-by-side");
    result.add(phones);
  }

  private Div phone(int number, TemplateContent content) {
    return new Div(
        new H3(getTranslation("templates.version", number)),
        new SampledPreview(samples, client, content));
  }
}
