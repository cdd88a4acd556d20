package io.bspconsole.meta.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How we reach Meta; the address and the time-outs are Spring's ({@code
 * spring.http.serviceclient.graph}).
 *
 * @param graphVersion such as {@code v25.0}
 * @param accessToken of the system user; blank means that nothing can be sent, and every call is
 *     answered "try later" with that reason
 */
@ConfigurationProperties("bsp.meta")
record MetaSettings(
    @DefaultValue("v25.0") String graphVersion, @DefaultValue("") String accessToken) {

  boolean hasToken() {
    return !accessToken.isBlank();
  }

  @Override
  public String toString() {
    return "MetaSettings[graphVersion=" + graphVersion + "]";
  }
}
