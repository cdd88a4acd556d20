package io.bspconsole.webhooks.events;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Field {@code message_template_components_update}: the texts that Meta holds now, after an edit
 * here or in WhatsApp Manager. A part that the template has not is absent.
 *
 * @param language as Meta's list writes it, with an underscore
 */
public record TemplateComponentsUpdated(
    ClientId client,
    MetaId waba,
    Instant occurredAt,
    MetaId template,
    String name,
    String language,
    @Nullable String title,
    @Nullable String body,
    @Nullable String footer,
    List<Button> buttons)
    implements MetaEvent {

  public TemplateComponentsUpdated {
    buttons = List.copyOf(buttons);
  }

  /**
   * One button.
   *
   * @param type Meta's word, such as URL or QUICK_REPLY
   * @param target the address or number it leads to
   */
  public record Button(@Nullable String type, @Nullable String text, @Nullable String target) {}
}
