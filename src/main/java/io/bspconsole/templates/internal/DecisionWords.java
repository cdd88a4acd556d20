package io.bspconsole.templates.internal;

import io.bspconsole.accounts.Member;
import io.bspconsole.clients.Standing;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.mail.Mail;
import io.bspconsole.templates.CategoryMove;
import io.bspconsole.templates.Dated;
import io.bspconsole.templates.MetaStatus;
import io.bspconsole.templates.SendProblem;
import io.bspconsole.templates.Sending;
import io.bspconsole.templates.VersionState;
import io.bspconsole.templates.VersionState.Decision;
import io.bspconsole.templates.internal.DecisionMails.Decided;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Mails that tell what was decided of templates, why, and what to do now. */
@Component
class DecisionWords {

  private final MessageSource texts;
  private final HoldWords moves;
  private final SendingReader sendings;
  private final String baseUrl;

  DecisionWords(
      MessageSource texts,
      HoldWords moves,
      SendingReader sendings,
      @Value("${bsp.accounts.base-url}") String baseUrl) {
    this.texts = texts;
    this.moves = moves;
    this.sendings = sendings;
    this.baseUrl = baseUrl;
  }

  /**
   * What happened, and what there is to do; each in the reader's language.
   *
   * @param title one line, without the template's name
   */
  private record Told(String title, String why, String todo) {}

  /** One mail about all of that; where there is more, the first are named and the rest counted. */
  Mail mail(Member to, ClientId client, List<Decided> all) {
    Locale language = to.language();
    String off = mail("off", language, baseUrl + "/account");
    if (all.size() == 1) {
      Decided one = all.getFirst();
      Told told = tell(one, language);
      String body =
          Stream.of(told.why(), told.todo(), mail("link", language, link(client, one)), off)
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining("\n\n"));
      String name = one.template().name();
      return new Mail(to.email(), mail("subject", language, name, told.title()), body);
    }
    String lines =
        all.stream()
            .limit(HoldWords.LISTED)
            .map(one -> line(client, one, language))
            .collect(Collectors.joining("\n"));
    int left = Math.max(0, all.size() - HoldWords.LISTED);
    String more = left == 0 ? "" : "\n" + text("templates.mail.many.more", language, left);
    return new Mail(
        to.email(),
        mail("many", language, all.size()),
        lines + more + "\n\n" + mail("link", language, list(client)) + "\n\n" + off);
  }

  private String line(ClientId client, Decided one, Locale language) {
    Told told = tell(one, language);
    String name = one.template().name();
    String why = told.why().replaceAll("\\s+", " ");
    return mail("line", language, name, told.title(), why, link(client, one));
  }

  /** To the draft where one is open, else to the page on which one is opened. */
  private String link(ClientId client, Decided one) {
    String page = list(client) + "/" + one.template().templateId();
    return one.template().draft().isPresent() ? page + "/edit" : page;
  }

  private String list(ClientId client) {
    return baseUrl + "/clients/" + client + "/templates";
  }

  private Told tell(Decided one, Locale language) {
    return switch (one.matter()) {
      case REVIEW -> reviewed(one, language);
      case STATUS -> status(Objects.requireNonNull(one.template().meta().status()), language);
      case MOVE -> willMove(one.template(), language);
      case CATEGORY -> moved(one.template(), language);
    };
  }

  private Told reviewed(Decided one, Locale language) {
    VersionRow version = one.version();
    return switch (version.state()) {
      case VersionState.ChangesRequested(Decision made) ->
          judged("changes", version, made, language);
      case VersionState.Declined(Decision made) -> judged("declined", version, made, language);
      case VersionState.Cleared(Decision _, SendProblem problem) when problem != null ->
          new Told(
              text("templates.told.refused.title", language, version.number()),
              lines(text("templates.told.refused.happened", language), problem.message()),
              text("templates.told.refused.todo", language));
      case VersionState.Cleared(Decision made, _) ->
          cleared(version, made, way(one.template(), language), language);
      case VersionState.Sent(Decision made, _) ->
          cleared(version, made, text("templates.told.cleared.sent", language), language);
      case VersionState.Draft _, VersionState.InReview _ ->
          throw new IllegalArgumentException("Nothing was decided");
    };
  }

  private Told cleared(VersionRow version, Decision made, String way, Locale language) {
    return new Told(
        text("templates.told.cleared.title", language, version.number()),
        lines(text("templates.told.cleared.happened", language, made.byName()), way),
        "");
  }

  /** Where a cleared version is now: on its way, or kept here. */
  private String way(TemplateRow template, Locale language) {
    Sending sending = sendings.of(template);
    Standing standing = sending == null ? null : sending.heldBy();
    if (standing != null) {
      String word = text("uikit.state.standing." + standing.name(), language);
      return text("templates.told.cleared.held", language, word);
    }
    return sending != null && sending.withoutAccount()
        ? text("templates.told.cleared.without_account", language)
        : text("templates.told.cleared.way", language);
  }

  private Told judged(String key, VersionRow version, Decision made, Locale language) {
    String clauses =
        made.clauses().stream().map(clause -> clause.value()).collect(Collectors.joining(", "));
    return new Told(
        text("templates.told." + key + ".title", language, version.number()),
        lines(
            text("templates.told." + key + ".happened", language, made.byName()),
            quote(made.comment()),
            clauses.isEmpty() ? "" : mail("clauses", language, clauses)),
        text("templates.told." + key + ".todo", language));
  }

  private Told status(MetaStatus status, Locale language) {
    String title = "templates.meta." + status.word();
    String meaning = title + ".happened";
    String todo = title + ".todo";
    String code = Objects.requireNonNullElse(status.reason(), "");
    if (status.word().equals("REJECTED")) {
      String known = MetaStatus.REASONS.containsKey(code) ? code : "OTHER";
      title = "templates.reason";
      meaning = "templates.reason." + known + ".meaning";
      todo = "templates.reason." + known + ".todo";
    }
    return new Told(
        text(title + ".title", language),
        lines(
            text(meaning, language, code),
            meta(status.reasonWords(), language),
            status.until() == null
                ? ""
                : text("templates.meta.until", language, moves.time(status.until(), language))),
        lines(text(todo, language), meta(status.recommendation(), language)));
  }

  private Told willMove(TemplateRow template, Locale language) {
    CategoryMove coming = template.meta().categories().move().orElseThrow();
    return new Told(mail("moves", language), moves.why(coming, false, language), "");
  }

  private Told moved(TemplateRow template, Locale language) {
    Dated held = Objects.requireNonNull(template.meta().category());
    CategoryMove done = new CategoryMove(null, held.value(), null, held.at());
    return new Told(mail("moved", language), moves.why(done, true, language), "");
  }

  private String meta(@Nullable String words, Locale language) {
    return words == null || words.isBlank() ? "" : text("templates.meta.words", language, words);
  }

  private static String quote(@Nullable String words) {
    return words == null || words.isBlank() ? "" : "“" + words.strip() + "”";
  }

  private static String lines(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
  }

  private String mail(String key, Locale language, Object... arguments) {
    return text("templates.mail.decision." + key, language, arguments);
  }

  private String text(String key, Locale language, Object... arguments) {
    return texts.getMessage(key, arguments, language);
  }
}
