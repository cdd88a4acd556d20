package io.bspconsole.templates.internal;

import io.bspconsole.templates.MetaState;
import io.bspconsole.templates.MetaStatus;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.TemplateRejected;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells when Meta has come to reject what it had not rejected. */
@Component
class Rejections {

  private static final Optional<String> REJECTED = Optional.of("REJECTED");

  private final VersionRows versions;
  private final ApplicationEventPublisher events;

  Rejections(VersionRows versions, ApplicationEventPublisher events) {
    this.versions = versions;
    this.events = events;
  }

  void tell(TemplateRow template, MetaState before, MetaState after) {
    if (before.word().equals(REJECTED) || !after.word().equals(REJECTED)) {
      return;
    }
    String reason = Optional.ofNullable(after.status()).map(MetaStatus::reason).orElse("");
    versions
        .findFirstByTemplateIdAndOurStateInOrderByNumberDesc(
            template.id(), List.of(OurState.CLEARED, OurState.SENT))
        .ifPresent(version ->
            events.publishEvent(
                new TemplateRejected(
                    template.client(), template.templateId(), version.content(), reason)));
  }
}
