package io.bspconsole.meta.internal;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.meta.MetaAccounts;
import io.bspconsole.meta.MetaUnavailable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** {@link MetaAccounts} over the Graph API. */
@Component
class GraphAccounts implements MetaAccounts {

  private static final String LISTED = "id,name";
  private static final String FIELDS =
      "id,name,status,account_review_status,business_verification_status,health_status";

  private final GraphApi graph;
  private final MetaSettings settings;
  private final PortfolioSettings portfolio;

  GraphAccounts(GraphApi graph, MetaSettings settings, PortfolioSettings portfolio) {
    this.graph = graph;
    this.settings = settings;
    this.portfolio = portfolio;
  }

  @Override
  public boolean canList() {
    return !portfolio.businessId().isBlank();
  }

  @Override
  public List<MetaAccount> shared() {
    needToken();
    if (!canList()) {
      throw new MetaUnavailable("META_BUSINESS_ID is not set");
    }
    return Paging.all(after ->
            graph.sharedAccounts(
                settings.graphVersion(), portfolio.businessId(), LISTED, Paging.PAGE, after))
        .stream()
        .map(GraphAccounts::read)
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public Optional<MetaAccount> find(MetaId waba) {
    needToken();
    return switch (Answer.to(() -> graph.account(settings.graphVersion(), waba.value(), FIELDS))) {
      case Answer.NotSent(String reason, Throwable cause) ->
          throw new MetaUnavailable(reason, cause);
      case Answer.CutOff(String reason, Throwable cause) ->
          throw new MetaUnavailable(reason, cause);
      case Answer.Reply reply -> {
        JsonNode body = reply.body();
        if (reply.successful() && body != null) {
          yield Optional.of(
              read(body)
                  .filter(found -> found.id().equals(waba))
                  .orElseThrow(
                      () -> new MetaUnavailable("Meta's answer on " + waba + " is unreadable")));
        }
        if (isNoObject(body)) {
          yield Optional.empty();
        }
        throw Paging.unavailable(GraphError.outcome(reply));
      }
    };
  }

  /**
   * Meta's answer to an id that it does not know or that the token may not see (subcode 33), or of
   * another kind of object: the id is the only parameter that can be wrong.
   */
  private static boolean isNoObject(@Nullable JsonNode body) {
    return body != null && body.path("error").path("code").asInt(0) == 100;
  }

  private void needToken() {
    if (!settings.hasToken()) {
      throw new MetaUnavailable(GraphTemplates.NO_TOKEN);
    }
  }

  private static Optional<MetaAccount> read(JsonNode account) {
    return Fields.id(account)
        .map(id ->
            new MetaAccount(
                id,
                Fields.name(account, "name").orElse(""),
                Fields.word(account, "status").orElse(null),
                Fields.word(account, "account_review_status").orElse(null),
                Fields.word(account, "business_verification_status").orElse(null),
                HealthStatus.of(account)));
  }
}
