package io.bspconsole.templates.internal;

import io.bspconsole.accounts.Member;
import io.bspconsole.accounts.MemberDirectory;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.mail.Mail;
import io.bspconsole.mail.Mails;
import io.bspconsole.templates.outbox.HoldNews;
import io.bspconsole.templates.outbox.HoldNews.News;
import io.bspconsole.tenancy.ClientTurns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Tells a client's owners, and those who wrote a template (a key's work is its maker's), that it is
 * held from use or may be sent again; not whoever did that. Meta can move thousands of templates at
 * once, so what happens within some minutes is collected: one mail for each reader, in his
 * language. Safe on every node: each takes what no other has.
 */
@Component
public class HoldMails {

  private static final Logger log = LoggerFactory.getLogger(HoldMails.class);
  private static final Duration GOOD_FOR = Duration.ofDays(3);
  private static final int MOST_OWNERS = 20;

  private final HoldNews news;
  private final HoldWords words;
  private final TemplateRows templates;
  private final MemberDirectory members;
  private final Mails mails;
  private final ClientTurns turns;
  private final Clock clock;
  private final Duration collected;

  HoldMails(
      HoldNews news,
      HoldWords words,
      TemplateRows templates,
      MemberDirectory members,
      Mails mails,
      ClientTurns turns,
      Clock clock,
      @Value("${bsp.holds.mails-after}") Duration collected) {
    this.news = news;
    this.words = words;
    this.templates = templates;
    this.members = members;
    this.mails = mails;
    this.turns = turns;
    this.clock = clock;
    this.collected = collected;
  }

  @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
  void look() {
    try {
      sendDue(clock.instant().minus(collected));
    } catch (DataAccessException | TransactionException e) {
      log.warn("Nobody can be told now what is held from use: {}", e.getMessage());
    }
  }

  /** Tells all that there is to tell to clients of whom something was noted before that time. */
  public void sendDue(Instant before) {
    for (ClientId client : news.due(before)) {
      turns.give(client, "What is held from use", () -> tell(client));
    }
  }

  private void tell(ClientId client) {
    Map<PersonId, Member> owners = new LinkedHashMap<>();
    members.owners(client).stream()
        .limit(MOST_OWNERS)
        .forEach(owner -> owners.put(owner.id(), owner));
    Function<PersonId, Optional<Member>> find = known(client, owners);
    Map<Member, List<News>> told = new LinkedHashMap<>();
    for (News one : news.take(client)) {
      Set<Member> readers = new LinkedHashSet<>(owners.values());
      Authors.read(one.authors()).stream()
          .map(find)
          .flatMap(Optional::stream)
          .forEach(readers::add);
      readers.stream()
          .filter(reader -> one.by().filter(reader.id()::equals).isEmpty())
          .forEach(reader -> told.computeIfAbsent(reader, _ -> new ArrayList<>()).add(one));
    }
    told.forEach((reader, all) -> mails.send(mail(client, reader, all), GOOD_FOR));
  }

  /** Each author is looked for once. */
  private Function<PersonId, Optional<Member>> known(
      ClientId client, Map<PersonId, Member> owners) {
    Map<PersonId, Optional<Member>> asked = new HashMap<>();
    return person ->
        asked.computeIfAbsent(
            person,
            _ -> Optional.ofNullable(owners.get(person)).or(() -> members.find(client, person)));
  }

  private Mail mail(ClientId client, Member to, List<News> all) {
    if (all.size() == 1) {
      TemplateRow template = templates.findById(all.getFirst().template().value()).orElseThrow();
      return words.one(to, template);
    }
    List<TemplateRow> first =
        all.stream()
            .limit(HoldWords.LISTED)
            .map(one -> templates.findById(one.template().value()).orElseThrow())
            .toList();
    return words.many(to, client, first, all.size());
  }
}
