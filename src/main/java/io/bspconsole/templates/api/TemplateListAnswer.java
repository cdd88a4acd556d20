package io.bspconsole.templates.api;

import io.bspconsole.templates.CategoryMove;
import io.bspconsole.templates.TemplatePage;
import io.bspconsole.templates.TemplateSummary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of templates, changed last first.
 *
 * @param next to be sent as {@code after} for the next page; absent on the last
 */
record TemplateListAnswer(List<Item> templates, @Nullable String next) {

  static TemplateListAnswer of(TemplatePage page) {
    return new TemplateListAnswer(page.templates().stream().map(Item::of).toList(), page.next());
  }

  /**
   * A template in the list.
   *
   * @param ours our state; DRAFT while nothing was submitted
   * @param metaStatus Meta's status, verbatim
   * @param movesTo the category that Meta announced to move it to, while that is still to come
   * @param movesAt when, where Meta named a time
   * @param held present while nobody should send it
   */
  @Schema(name = "ListedTemplate")
  record Item(
      UUID id,
      String name,
      String language,
      String category,
      String ours,
      @Nullable String metaStatus,
      @Nullable String movesTo,
      @Nullable Instant movesAt,
      @Nullable Held held,
      int versions,
      Instant createdAt,
      Instant updatedAt) {

    static Item of(TemplateSummary template) {
      Optional<CategoryMove> move = template.meta().categories().move();
      return new Item(
          template.id().value(),
          template.name(),
          template.language(),
          template.category(),
          template.ours().name(),
          template.meta().word().orElse(null),
          move.map(CategoryMove::to).orElse(null),
          move.map(CategoryMove::at).orElse(null),
          Held.of(template.hold()),
          template.versions(),
          template.createdAt(),
          template.updatedAt());
    }
  }
}
