package io.bspconsole.webhooks.events;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Field {@code user_preferences}: people chose in WhatsApp whether they want marketing messages.
 *
 * @param displayNumber of the business, digits only; may be empty
 */
public record PreferencesChanged(
    ClientId client, MetaId waba, Instant occurredAt, String displayNumber, List<Choice> choices)
    implements MetaEvent {

  public PreferencesChanged {
    choices = List.copyOf(choices);
  }

  /**
   * One person's choice.
   *
   * @param person the phone number in digits or, where Meta hides it, the business-scoped id
   * @param category such as marketing_messages
   * @param value stop, resume, or what Meta comes up with
   * @param at when it was chosen
   */
  public record Choice(
      String person, @Nullable String category, String value, @Nullable Instant at) {}
}
