package io.bspconsole.webhooks.events;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Fields {@code template_category_update} and {@code template_correct_category_detection}: Meta
 * will move a template to another category, or has moved it.
 *
 * @param language as Meta's list writes it, with an underscore
 * @param previous the category before; given once it has been moved
 * @param current the category that it has now
 * @param correct the category that Meta holds for right, while it has not been moved there
 * @param movesAt when it will be moved, where Meta said so
 */
public record TemplateCategoryUpdated(
    ClientId client,
    MetaId waba,
    Instant occurredAt,
    MetaId template,
    String name,
    String language,
    @Nullable String previous,
    @Nullable String current,
    @Nullable String correct,
    @Nullable Instant movesAt)
    implements MetaEvent {

  /** Has it happened, rather than been announced? */
  public boolean completed() {
    return previous != null || correct == null;
  }
}
