package io.bspconsole.clients.screening;

import java.util.Set;

/**
 * Domains that many businesses have mailboxes, pages or shops under: that two of them have one in
 * common says nothing. Ours, of those that are usual in Indonesia; no complete list.
 */
public final class SharedDomains {

  private static final Set<String> SHARED =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "yahoo.com",
          "yahoo.co.id",
          "ymail.com",
          "rocketmail.com",
          "outlook.com",
          "outlook.co.id",
          "hotmail.com",
          "live.com",
          "msn.com",
          "icloud.com",
          "me.com",
          "aol.com",
          "proton.me",
          "protonmail.com",
          "zoho.com",
          "mail.com",
          "gmx.com",
          "wa.me",
          "whatsapp.com",
          "facebook.com",
          "instagram.com",
          "tiktok.com",
          "youtube.com",
          "linkedin.com",
          "x.com",
          "twitter.com",
          "t.me",
          "linktr.ee",
          "tokopedia.com",
          "shopee.co.id",
          "bukalapak.com",
          "lazada.co.id",
          "blibli.com",
          "sites.google.com",
          "business.site");

  private SharedDomains() {}

  /**
   * Does it belong to many?
   *
   * @param domain as {@link Screener#domain} gives it
   */
  public static boolean has(String domain) {
    return SHARED.contains(domain);
  }
}
