package io.bspconsole.sandbox.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Profile;

/**
 * What Meta and its customer both know.
 *
 * @param accessToken that calls must bear
 * @param appSecret that webhooks are signed with
 */
@ConfigurationProperties("bsp.meta")
@Profile("sandbox")
record SandboxSecrets(String accessToken, String appSecret) {

  @Override
  public String toString() {
    return "SandboxSecrets";
  }
}
