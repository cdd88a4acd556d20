package io.bspconsole.clients.internal;

import io.bspconsole.accounts.Member;
import io.bspconsole.accounts.MemberDirectory;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.StandingNote;
import io.bspconsole.clients.StandingReason;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.mail.Mail;
import io.bspconsole.mail.Mails;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells a client's owners and authors at once, in their language, that nothing goes to Meta for
 * them any more, or does again. Joins the transaction that changes the standing.
 */
@Component
class StandingMails {

  private static final Duration GOOD_FOR = Duration.ofDays(3);
  private static final int MOST_READERS = 50;

  private static final Set<Standing> STOPPED =
      EnumSet.of(Standing.RESTRICTED, Standing.SUSPENDED, Standing.BARRED);

  private final MemberDirectory members;
  private final Mails mails;
  private final MessageSource texts;
  private final String baseUrl;

  StandingMails(
      MemberDirectory members,
      Mails mails,
      MessageSource texts,
      @Value("${bsp.accounts.base-url}") String baseUrl) {
    this.members = members;
    this.mails = mails;
    this.texts = texts;
    this.baseUrl = baseUrl;
  }

  /** Tells of it where it stops or resumes what is sent; other changes stand on the page. */
  void tell(ClientSummary before, Standing now, StandingNote note) {
    boolean stops = STOPPED.contains(now);
    boolean resumes = STOPPED.contains(before.standing()) && now.maySubmit();
    if (stops || resumes) {
      members.ownersAndAuthors(before.id()).stream()
          .limit(MOST_READERS)
          .forEach(reader -> mails.send(mail(reader, before, now, note), GOOD_FOR));
    }
  }

  private Mail mail(Member to, ClientSummary client, Standing now, StandingNote note) {
    Locale language = to.language();
    String word = texts.getMessage("uikit.state.standing." + now, null, language);
    String means = text("means." + now, language);
    String link = baseUrl + "/clients/" + client.id();
    return new Mail(
        to.email(),
        text("mail.subject", language, client.name(), word),
        text("mail.body", language, client.name(), word, means, why(note, language), link));
  }

  private String why(StandingNote note, Locale language) {
    String reason =
        note.reason() == StandingReason.OTHER ? "" : text("reason." + note.reason(), language);
    String clauses =
        note.clauses().stream()
            .map(ClauseCode::value)
            .map(code -> " §" + code)
            .collect(Collectors.joining());
    return (reason + clauses + "\n" + note.comment()).strip();
  }

  private String text(String key, Locale language, Object... arguments) {
    return texts.getMessage("clients.standing." + key, arguments, language);
  }
}
