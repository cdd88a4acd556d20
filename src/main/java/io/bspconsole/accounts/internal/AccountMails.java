package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.FactorsChanged;
import io.bspconsole.accounts.Invitation;
import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.mail.Mail;
import io.bspconsole.mail.Mails;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of mails about accounts. */
@Component
class AccountMails {

  /** After so long nobody needs to be told any more. */
  private static final Duration NEWS = Duration.ofDays(3);

  private final Mails mails;
  private final MessageSource texts;
  private final AccountSettings settings;
  private final String provider;

  AccountMails(
      Mails mails,
      MessageSource texts,
      AccountSettings settings,
      @Value("${bsp.provider-name}") String provider) {
    this.mails = mails;
    this.texts = texts;
    this.settings = settings;
    this.provider = provider;
  }

  /**
   * Invites.
   *
   * @param whom the business that the person joins; the provider's own name for its people
   */
  void invite(Invitation invitation, Secret secret, String whom, Locale language) {
    String roles =
        invitation.roles().stream()
            .sorted()
            .map(role -> text("role." + role.name(), language))
            .collect(Collectors.joining(", "));
    send(
        invitation.email(),
        "invitation",
        InvitationRows.LIFETIME,
        language,
        invitation.invitedByName(),
        whom,
        roles,
        settings.link("invitation/" + secret.text()),
        InvitationRows.LIFETIME.toDays());
  }

  /** Sends the link under which a new password can be chosen. */
  void newPassword(EmailAddress to, Secret secret, Duration lifetime, Locale language) {
    send(
        to,
        "password",
        lifetime,
        language,
        settings.link("new-password/" + secret.text()),
        lifetime.toMinutes());
  }

  /** Says that the password was changed, so that whoever did not do it can act. */
  void passwordChanged(EmailAddress to, Locale language) {
    send(to, "password-changed", NEWS, language);
  }

  /** Says what changed about second factors, so that whoever did not do it can act. */
  void factorsChanged(EmailAddress to, FactorsChanged.Change change, Locale language) {
    send(to, "factors", NEWS, language, text("mail.factors." + change.name(), language));
  }

  /**
   * Says that single sign-on was linked or unlinked, so that whoever did not do it can act.
   *
   * @param what {@code linked} or {@code unlinked}
   * @param label what people call the provider of single sign-on
   */
  void identityChanged(EmailAddress to, String what, String label, Locale language) {
    send(to, "sso-" + what, NEWS, language, label);
  }

  /** The provider's own name, for invitations to its side. */
  String provider() {
    return provider;
  }

  private void send(
      EmailAddress to, String key, Duration goodFor, Locale language, Object... arguments) {
    mails.send(
        new Mail(
            to.value(),
            texts.getMessage("accounts.mail." + key + ".subject", arguments(arguments), language),
            texts.getMessage("accounts.mail." + key + ".body", arguments(arguments), language)),
        goodFor);
  }

  /** The provider's name comes first in each text. */
  private Object[] arguments(Object... others) {
    Object[] all = new Object[others.length + 1];
    all[0] = provider;
    System.arraycopy(others, 0, all, 1, others.length);
    return all;
  }

  private String text(String key, Locale language) {
    return texts.getMessage("accounts." + key, null, language);
  }
}
