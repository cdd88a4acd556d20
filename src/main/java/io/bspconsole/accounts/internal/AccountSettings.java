package io.bspconsole.accounts.internal;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of accounts.
 *
 * @param baseUrl where people reach the console; links in mails begin with it, never with what a
 *     request claims to have been sent to
 */
@ConfigurationProperties("bsp.accounts")
record AccountSettings(URI baseUrl) {

  String link(String path) {
    return baseUrl.toString().replaceFirst("/+$", "") + "/" + path;
  }
}
