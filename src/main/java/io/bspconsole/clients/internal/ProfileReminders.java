package io.bspconsole.clients.internal;

import io.bspconsole.accounts.Member;
import io.bspconsole.accounts.MemberDirectory;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.mail.Mail;
import io.bspconsole.mail.Mails;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reminds owners of profiles that are to be confirmed, in both languages: nobody knows theirs. */
@Component
class ProfileReminders {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("id"));
  private static final Duration GOOD_FOR = Duration.ofDays(7);
  private static final int MOST_MAILS = 20;

  private final MemberDirectory members;
  private final Mails mails;
  private final MessageSource texts;
  private final String baseUrl;

  ProfileReminders(
      MemberDirectory members,
      Mails mails,
      MessageSource texts,
      @Value("${bsp.accounts.base-url}") String baseUrl) {
    this.members = members;
    this.mails = mails;
    this.texts = texts;
    this.baseUrl = baseUrl;
  }

  /**
   * Joins the transaction of its caller.
   *
   * @return how many were reminded
   */
  int send(ClientId client, String name, LocalDate by) {
    List<Member> owners = members.owners(client).stream().limit(MOST_MAILS).toList();
    String link = baseUrl + "/clients/" + client + "/profile";
    String body = both("clients.mail.attest.body", "\n\n", by, name, link);
    for (Member owner : owners) {
      mails.send(
          new Mail(owner.email(), both("clients.mail.attest.subject", " / ", by, name), body),
          GOOD_FOR);
    }
    return owners.size();
  }

  /** Why a standing changed because nobody confirmed the profile. */
  String reason(LocalDate by) {
    return both("clients.attest.overdue", " / ", by);
  }

  private String both(String key, String between, LocalDate by, Object... others) {
    return LANGUAGES.stream()
        .map(language -> {
          Object[] arguments = new Object[others.length + 1];
          arguments[0] =
              DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(language).format(by);
          System.arraycopy(others, 0, arguments, 1, others.length);
          return texts.getMessage(key, arguments, language);
        })
        .collect(Collectors.joining(between));
  }
}
