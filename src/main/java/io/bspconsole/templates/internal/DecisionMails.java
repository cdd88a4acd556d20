package io.bspconsole.templates.internal;

import io.bspconsole.accounts.Member;
import io.bspconsole.accounts.MemberDirectory;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.mail.Mails;
import io.bspconsole.templates.MetaStatus;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.outbox.DecisionNews;
import io.bspconsole.templates.outbox.DecisionNews.Matter;
import io.bspconsole.templates.outbox.DecisionNews.News;
import io.bspconsole.tenancy.ClientTurns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Tells those who wrote a template what was decided of it, here or at Meta; a key's work is told to
 * its maker. What happens within some minutes is collected: one mail for each reader, in his
 * language. Nobody reads of his own decision, nor of a client that he sees no more, nor who
 * switched these mails off. Safe on every node: each takes what no other has.
 */
@Component
public class DecisionMails {

  private static final Logger log = LoggerFactory.getLogger(DecisionMails.class);

  /** Longer than a decision can be taken back. */
  private static final Duration UNDONE = Duration.ofSeconds(30);

  private static final Duration GOOD_FOR = Duration.ofDays(3);
  private static final List<OurState> AT_META = List.of(OurState.CLEARED, OurState.SENT);

  private final DecisionNews news;
  private final DecisionWords words;
  private final TemplateRows templates;
  private final VersionRows versions;
  private final MemberDirectory members;
  private final Mails mails;
  private final ClientTurns turns;
  private final Clock clock;
  private final Duration collected;

  DecisionMails(
      DecisionNews news,
      DecisionWords words,
      TemplateRows templates,
      VersionRows versions,
      MemberDirectory members,
      Mails mails,
      ClientTurns turns,
      Clock clock,
      @Value("${bsp.decisions.mails-after}") Duration collected) {
    this.news = news;
    this.words = words;
    this.templates = templates;
    this.versions = versions;
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
      log.warn("Nobody can be told now what was decided: {}", e.getMessage());
    }
  }

  /** Tells all that there is to tell to clients of whom something was noted before that time. */
  public void sendDue(Instant before) {
    Instant until = before.plus(collected).minus(UNDONE);
    for (ClientId client : news.due(before)) {
      turns.give(client, "What was decided", () -> tell(client, until));
    }
  }

  private void tell(ClientId client, Instant until) {
    Map<PersonId, Optional<Member>> asked = new HashMap<>();
    Map<Member, List<Decided>> told = new LinkedHashMap<>();
    for (News one : news.take(client, until)) {
      decided(one)
          .ifPresent(decided ->
              decided.version().authors().stream()
                  .filter(author -> one.by().filter(author::equals).isEmpty())
                  .map(author ->
                      asked.computeIfAbsent(author, _ -> members.toldOfDecisions(client, author)))
                  .flatMap(Optional::stream)
                  .forEach(
                      reader -> told.computeIfAbsent(reader, _ -> new ArrayList<>()).add(decided)));
    }
    told.forEach((reader, all) -> mails.send(words.mail(reader, client, all), GOOD_FOR));
  }

  /** A decision that still stands, and the version that it is about. */
  record Decided(TemplateRow template, VersionRow version, Matter matter) {}

  /** Empty for what was taken back, or has nobody's words, or is told with why it is held. */
  private Optional<Decided> decided(News one) {
    return templates
        .findById(one.template().value())
        .filter(template -> stands(template, one.matter()))
        .flatMap(template ->
            about(template, one.matter())
                .map(version -> new Decided(template, version, one.matter())));
  }

  private static boolean stands(TemplateRow template, Matter matter) {
    return switch (matter) {
      case REVIEW -> true;
      case STATUS -> template.meta().word().filter(MetaStatus.DECISIONS::contains).isPresent();
      case MOVE -> !isHeldForMove(template) && template.meta().categories().move().isPresent();
      case CATEGORY -> !isHeldForMove(template) && template.meta().category() != null;
    };
  }

  /** The mail on what is held tells of the move to the same people. */
  private static boolean isHeldForMove(TemplateRow template) {
    return template.hold().byItself() != null;
  }

  private Optional<VersionRow> about(TemplateRow template, Matter matter) {
    return matter == Matter.REVIEW
        ? template
            .currentVersion()
            .flatMap(versions::findById)
            .filter(_ -> template.ourState() != OurState.IN_REVIEW)
        : versions.findFirstByTemplateIdAndOurStateInOrderByNumberDesc(template.id(), AT_META);
  }
}
