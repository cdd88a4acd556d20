package io.bspconsole.webhooks.events;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.tenancy.ClientEvent;
import java.time.Instant;

/**
 * Something that Meta reported about a client's WhatsApp Business Account. Enum values are kept as
 * Meta wrote them: it adds new ones without notice.
 */
public sealed interface MetaEvent extends ClientEvent
    permits AccountReviewed,
        AccountUpdated,
        AlertRaised,
        BusinessStatusUpdated,
        CapabilityUpdated,
        MessagesReported,
        NumberNameUpdated,
        NumberQualityUpdated,
        PreferencesChanged,
        SecurityReported,
        TemplateCategoryUpdated,
        TemplateComponentsUpdated,
        TemplateQualityUpdated,
        TemplateStatusUpdated {

  /** Meta's id of the WhatsApp Business Account. */
  MetaId waba();

  /** When it happened by Meta's clock, to the second; order between events is Meta's to lose. */
  Instant occurredAt();
}
