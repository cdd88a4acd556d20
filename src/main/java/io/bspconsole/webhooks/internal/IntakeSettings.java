package io.bspconsole.webhooks.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the intake shares with Meta. A blank secret or token matches nothing: an install that was
 * not given them accepts no webhook.
 *
 * @param appSecret the secret of our app at Meta, with which it signs
 * @param verifyToken the word that Meta repeats when the intake is registered
 */
@ConfigurationProperties("bsp.meta")
record IntakeSettings(@DefaultValue("") String appSecret, @DefaultValue("") String verifyToken) {

  @Override
  public String toString() {
    return "IntakeSettings[secret]";
  }
}
