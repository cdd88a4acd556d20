package io.bspconsole.sandbox.internal;

import io.bspconsole.kernel.Clocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plans what happens to a template, one thing after the other, each a delay after the last. */
@Component
@Profile("sandbox")
class Storyteller {

  private final WebhookQueue webhooks;
  private final Duration delay;
  private final Clock clock;

  Storyteller(WebhookQueue webhooks, SandboxSettings settings, Clock clock) {
    this.webhooks = webhooks;
    this.delay = settings.decisionDelay();
    this.clock = clock;
  }

  /** Replaces whatever was planned for the template. */
  void plan(StoredTemplate template, List<Happening> story) {
    webhooks.cancel(template.id());
    Instant now = Clocks.now(clock);
    Instant due = now;
    Instant moment = now;
    for (Happening happening : story) {
      due = due.plus(delay);
      moment =
          switch (happening.clock()) {
            case DUE -> due;
            case SENT -> now;
            case REPEATED -> moment;
          };
      webhooks.add(
          MetaForm.write(happening.envelope(template, moment)),
          effect(template, happening),
          now,
          due);
    }
  }

  private static @Nullable Effect effect(StoredTemplate template, Happening happening) {
    return happening.status() == null && happening.quality() == null
        ? null
        : new Effect(
            template.id(), happening.status(), happening.rejectedReason(), happening.quality());
  }
}
