package io.bspconsole.templates.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.accounts.Member;
import io.bspconsole.accounts.MemberDirectory;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.mail.Mail;
import io.bspconsole.mail.Mails;
import io.bspconsole.templates.CategoryMove;
import io.bspconsole.templates.Hold;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells a client's owners, and whoever wrote the template, that it is held from use or released;
 * not whoever did that. Each reads it in his language. Joins the transaction of its caller.
 */
@Component
class HoldMails {

  private static final Duration GOOD_FOR = Duration.ofDays(3);
  private static final int MOST_MAILS = 20;
  private static final Set<String> CATEGORIES = Set.of("MARKETING", "UTILITY", "AUTHENTICATION");

  private final MemberDirectory members;
  private final VersionRows versions;
  private final Mails mails;
  private final MessageSource texts;
  private final ZoneId zone;
  private final String baseUrl;

  HoldMails(
      MemberDirectory members,
      VersionRows versions,
      Mails mails,
      MessageSource texts,
      @Value("${bsp.zone}") ZoneId zone,
      @Value("${bsp.accounts.base-url}") String baseUrl) {
    this.members = members;
    this.versions = versions;
    this.mails = mails;
    this.texts = texts;
    this.zone = zone;
    this.baseUrl = baseUrl;
  }

  void heldBy(TemplateRow template, Actor by, String reason) {
    send(template, by, "held", language -> text("why.person", language, by.name(), reason));
  }

  void heldByItself(TemplateRow template, CategoryMove move) {
    send(template, null, "held", language -> why(move, language));
  }

  void releasedBy(TemplateRow template, Actor by) {
    send(template, by, "released", language -> text("why.released", language, by.name()));
  }

  /**
   * Says that Meta's move does not take place.
   *
   * @param left what holds it still
   */
  void releasedByItself(TemplateRow template, Hold left) {
    send(
        template,
        null,
        left.isHeld() ? "still" : "released",
        language -> text("why.stays", language));
  }

  private String why(CategoryMove move, Locale language) {
    String to =
        CATEGORIES.contains(move.to())
            ? texts.getMessage("templates.category." + move.to(), null, language)
            : move.to();
    Instant at = move.at();
    return at == null
        ? text("why.sometime", language, to)
        : text(
            "why.move",
            language,
            to,
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm z", language)
                .format(at.atZone(zone)));
  }

  private void send(
      TemplateRow template, @Nullable Actor by, String what, Function<Locale, String> why) {
    String link = baseUrl + "/clients/" + template.client() + "/templates/" + template.id();
    for (Member reader : readers(template)) {
      if (by == null || !by.id().equals(reader.id())) {
        Locale language = reader.language();
        String subject = text(what + ".subject", language, template.name());
        String body = text(what + ".body", language, template.name(), why.apply(language), link);
        mails.send(new Mail(reader.email(), subject, body), GOOD_FOR);
      }
    }
  }

  private List<Member> readers(TemplateRow template) {
    Map<PersonId, Member> readers = new LinkedHashMap<>();
    author(template)
        .flatMap(author -> members.find(template.client(), author))
        .ifPresent(author -> readers.put(author.id(), author));
    members.owners(template.client()).stream()
        .limit(MOST_MAILS)
        .forEach(owner -> readers.put(owner.id(), owner));
    return new ArrayList<>(readers.values());
  }

  /** Who submitted the last version, else who saved the draft last. */
  private Optional<PersonId> author(TemplateRow template) {
    return versions
        .findFirstByTemplateIdOrderByNumberDesc(template.id())
        .map(VersionRow::submittedBy)
        .or(() -> template.draft().map(DraftColumns::updatedBy));
  }

  private String text(String key, Locale language, Object... arguments) {
    return texts.getMessage("templates.mail." + key, arguments, language);
  }
}
