package io.bspconsole.webhooks.internal;

import io.bspconsole.webhooks.events.MetaEvent;
import io.bspconsole.webhooks.events.TemplateCategoryUpdated;
import io.bspconsole.webhooks.events.TemplateComponentsUpdated;
import io.bspconsole.webhooks.events.TemplateComponentsUpdated.Button;
import io.bspconsole.webhooks.events.TemplateQualityUpdated;
import io.bspconsole.webhooks.events.TemplateStatusUpdated;
import io.bspconsole.webhooks.internal.EventReader.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields about templates. */
final class TemplateForms {

  /** Meta allows ten. */
  private static final int MOST_BUTTONS = 20;

  private static final String BUTTON = "message_template_button_";

  private TemplateForms() {}

  static MetaEvent status(Origin origin, Members value) {
    return new TemplateStatusUpdated(
        origin.client(),
        origin.account(),
        origin.at(),
        value.requiredCode("event"),
        value.id("message_template_id"),
        name(value),
        language(value),
        value.unlessNone("reason").orElse(null),
        value
            .words("rejection_info.reason")
            .or(() -> value.words("other_info.description"))
            .orElse(null),
        value.words("rejection_info.recommendation").orElse(null),
        value.code("other_info.title").orElse(null),
        value.instant("disable_info.disable_date").orElse(null),
        value.code("message_template_category").orElse(null));
  }

  static MetaEvent quality(Origin origin, Members value) {
    return new TemplateQualityUpdated(
        origin.client(),
        origin.account(),
        origin.at(),
        value.id("message_template_id"),
        name(value),
        language(value),
        value.code("previous_quality_score").orElse(null),
        value.requiredCode("new_quality_score"));
  }

  static MetaEvent components(Origin origin, Members value) {
    List<Button> buttons =
        value
            .list("message_template_buttons")
            .limit(MOST_BUTTONS)
            .map(TemplateForms::button)
            .toList();
    return new TemplateComponentsUpdated(
        origin.client(),
        origin.account(),
        origin.at(),
        value.id("message_template_id"),
        name(value),
        language(value),
        value.words("message_template_title").orElse(null),
        value.words("message_template_element").orElse(null),
        value.words("message_template_footer").orElse(null),
        buttons);
  }

  private static Button button(Members button) {
    return new Button(
        button.code(BUTTON + "type").orElse(null),
        button.word(BUTTON + "text").orElse(null),
        button
            .words(BUTTON + "url")
            .or(() -> button.word(BUTTON + "phone_number"))
            .or(() -> button.word(BUTTON + "phone_num"))
            .orElse(null));
  }

  /**
   * While a move is announced, {@code new_category} is the category of now, and {@code
   * correct_category} the one to come.
   */
  static MetaEvent category(Origin origin, Members value) {
    Optional<String> previous = value.unlessNone("previous_category");
    Optional<String> correct = value.unlessNone("correct_category").filter(_ -> previous.isEmpty());
    return category(
        origin,
        value,
        previous.orElse(null),
        value.code("new_category").orElse(null),
        correct.orElse(null),
        value.instant("category_update_timestamp").orElse(null));
  }

  /** A template made by Direct Send, whose category is another one than was asked for. */
  static MetaEvent detected(Origin origin, Members value) {
    return category(
        origin,
        value,
        null,
        value.code("category").or(() -> value.code("new_category")).orElse(null),
        value.unlessNone("correct_category").orElse(null),
        null);
  }

  private static MetaEvent category(
      Origin origin,
      Members value,
      @Nullable String previous,
      @Nullable String current,
      @Nullable String correct,
      @Nullable Instant movesAt) {
    if (current == null && correct == null) {
      throw new Members.Missing("new_category");
    }
    return new TemplateCategoryUpdated(
        origin.client(),
        origin.account(),
        origin.at(),
        value.id("message_template_id"),
        name(value),
        language(value),
        previous,
        current,
        correct,
        movesAt);
  }

  private static String name(Members value) {
    return value.name("message_template_name").orElse("");
  }

  private static String language(Members value) {
    return value.language("message_template_language").orElse("");
  }
}
