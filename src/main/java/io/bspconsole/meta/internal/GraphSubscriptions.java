package io.bspconsole.meta.internal;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.meta.MetaSubscriptions;
import io.bspconsole.meta.MetaUnavailable;
import io.bspconsole.meta.SendOutcome;
import io.bspconsole.meta.SendOutcome.MetaError;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** {@link MetaSubscriptions} over the Graph API. */
@Component
class GraphSubscriptions implements MetaSubscriptions {

  private static final Duration SOON = Duration.ofMinutes(1);

  private final GraphApi graph;
  private final MetaSettings settings;
  private final UploadSettings app;

  GraphSubscriptions(GraphApi graph, MetaSettings settings, UploadSettings app) {
    this.graph = graph;
    this.settings = settings;
    this.app = app;
  }

  @Override
  public State of(MetaId waba) {
    if (app.appId().isBlank()) {
      return State.UNKNOWN;
    }
    if (!settings.hasToken()) {
      throw new MetaUnavailable(GraphTemplates.NO_TOKEN);
    }
    return Paging.all(after ->
            graph.subscribedApps(settings.graphVersion(), waba.value(), Paging.PAGE, after))
            .stream()
            .flatMap(item -> Fields.text(item.path("whatsapp_business_api_data"), "id").stream())
            .anyMatch(app.appId().strip()::equals)
        ? State.SUBSCRIBED
        : State.NOT_SUBSCRIBED;
  }

  @Override
  public SendOutcome subscribe(MetaId waba) {
    return ask(() -> graph.subscribe(settings.graphVersion(), waba.value()));
  }

  @Override
  public SendOutcome unsubscribe(MetaId waba) {
    return ask(() -> graph.unsubscribe(settings.graphVersion(), waba.value()));
  }

  private SendOutcome ask(Supplier<ResponseEntity<byte[]>> call) {
    if (!settings.hasToken()) {
      return later(GraphTemplates.NO_TOKEN);
    }
    return switch (Answer.to(call)) {
      case Answer.NotSent(String reason, _) -> later(reason);
      case Answer.CutOff(String reason, _) -> new SendOutcome.Uncertain(reason);
      case Answer.Reply reply ->
          reply.successful() ? new SendOutcome.Done() : GraphError.outcome(reply);
    };
  }

  private static SendOutcome later(String reason) {
    return new SendOutcome.TryLater(new MetaError(0, null, reason, null), SOON);
  }
}
