package io.bspconsole.webhooks.internal;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the intake shares with Meta. A blank secret or token matches nothing: an install that was
 * not given them accepts no webhook.
 *
 * @param appSecret the secret of our app at Meta, with which it signs
 * @param moreAppSecrets those of further apps, and the former ones while a secret is being changed
 * @param verifyToken the word that Meta repeats when the intake is registered
 */
@ConfigurationProperties("bsp.meta")
record IntakeSettings(
    @DefaultValue("") String appSecret,
    @DefaultValue List<String> moreAppSecrets,
    @DefaultValue("") String verifyToken) {

  IntakeSettings {
    moreAppSecrets = List.copyOf(moreAppSecrets);
  }

  /** All that a delivery may be signed with. */
  List<String> secrets() {
    return Stream.concat(Stream.of(appSecret), moreAppSecrets.stream())
        .filter(secret -> !secret.isBlank())
        .distinct()
        .toList();
  }

  @Override
  public String toString() {
    return "IntakeSettings[secret]";
  }
}
