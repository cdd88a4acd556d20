package io.bspconsole.sandbox.internal;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.sandbox.SandboxState;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** {@link SandboxState} in the sandbox's tables. */
@Component
@Profile("sandbox")
class StoredState implements SandboxState {

  private final TemplateStore templates;
  private final NumberStore numbers;
  private final WebhookQueue webhooks;
  private final Clock clock;

  StoredState(TemplateStore templates, NumberStore numbers, WebhookQueue webhooks, Clock clock) {
    this.templates = templates;
    this.numbers = numbers;
    this.webhooks = webhooks;
    this.clock = clock;
  }

  @Override
  public void number(MetaId waba, KnownNumber number) {
    numbers.put(waba.value(), number);
  }

  @Override
  @Transactional
  public void template(MetaId waba, KnownTemplate template) {
    templates.delete(template.id().value());
    templates.insert(
        StoredTemplate.of(
                template.id().value(),
                waba.value(),
                template.body(),
                template.status(),
                template.quality())
            .withStatus(template.status(), template.rejectedReason()));
  }

  @Override
  public void send(JsonNode envelope, Instant due) {
    webhooks.add(MetaForm.write(envelope), null, Clocks.now(clock), due);
  }
}
