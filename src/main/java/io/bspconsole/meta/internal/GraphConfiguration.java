package io.bspconsole.meta.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;

/** Makes the client of the Graph API. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(
    group = GraphConfiguration.GROUP,
    types = {GraphApi.class, GraphUploadApi.class})
class GraphConfiguration {

  static final String GROUP = "graph";

  private static final Logger log = LoggerFactory.getLogger(GraphConfiguration.class);

  @Bean
  RestClientHttpServiceGroupConfigurer graphClient(
      MetaSettings settings, ApplicationEventPublisher events) {
    if (!settings.hasToken()) {
      log.warn("META_ACCESS_TOKEN is not set: nothing can be sent to Meta until it is");
    }
    CallWatch watch = new CallWatch(events::publishEvent);
    return groups ->
        groups
            .filterByName(GROUP)
            .forEachClient((_, client) -> prepare(client, settings).requestInterceptor(watch));
  }

  /** Signs every call, and leaves it to {@link Answer} to tell errors from successes. */
  static RestClient.Builder prepare(RestClient.Builder client, MetaSettings settings) {
    if (settings.hasToken()) {
      client.defaultHeaders(headers -> headers.setBearerAuth(settings.accessToken()));
    }
    return client.defaultStatusHandler(HttpStatusCode::isError, (_, _) -> {});
  }
}
