package io.bspconsole.accounts.internal;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of accounts.
 *
 * @param baseUrl where people reach the console; links in mails begin with it, never with what a
 *     request claims to have been sent to
 */
@ConfigurationProperties("bsp.accounts")
record AccountSettings(URI baseUrl) {

  /**
   * @throws NoBaseUrl for anything but an http or https address
   */
  AccountSettings(@Nullable URI baseUrl) {
    if (baseUrl == null
        || baseUrl.getHost() == null
        || !String.valueOf(baseUrl.getScheme()).matches("https?")) {
      throw new NoBaseUrl();
    }
    this.baseUrl = baseUrl;
  }

  String link(String path) {
    return baseUrl.toString().replaceFirst("/+$", "") + "/" + path;
  }
}
