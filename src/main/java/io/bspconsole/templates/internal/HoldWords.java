package io.bspconsole.templates.internal;

import io.bspconsole.accounts.Member;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.mail.Mail;
import io.bspconsole.templates.CategoryMove;
import io.bspconsole.templates.Hold;
import io.bspconsole.templates.MetaCategory;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Mails that tell how templates stand: held from use and why, or to be sent again. */
@Component
class HoldWords {

  /** So many templates are named in one mail; of more their count is told. */
  static final int LISTED = 20;

  private static final Set<String> CATEGORIES = Set.of("MARKETING", "UTILITY", "AUTHENTICATION");

  private final MessageSource texts;
  private final ZoneId zone;
  private final String baseUrl;

  HoldWords(
      MessageSource texts,
      @Value("${bsp.zone}") ZoneId zone,
      @Value("${bsp.accounts.base-url}") String baseUrl) {
    this.texts = texts;
    this.zone = zone;
    this.baseUrl = baseUrl;
  }

  /** A mail about one template. */
  Mail one(Member to, TemplateRow template) {
    Locale language = to.language();
    String link = list(template.client()) + "/" + template.templateId();
    String what = template.hold().isHeld() ? "held" : "released";
    return new Mail(
        to.email(),
        text(what + ".subject", language, template.name()),
        text(what + ".body", language, template.name(), why(template, language, "\n"), link));
  }

  /**
   * A mail about many templates.
   *
   * @param first those that are named
   * @param count how many there are
   */
  Mail many(Member to, ClientId client, List<TemplateRow> first, int count) {
    Locale language = to.language();
    String lines =
        first.stream().map(template -> line(template, language)).collect(Collectors.joining("\n"));
    int left = count - first.size();
    String more = left == 0 ? "" : text("many.more", language, left) + "\n";
    return new Mail(
        to.email(),
        text("many.subject", language, count),
        text("many.body", language, lines, more, list(client) + "?held=1"));
  }

  private String line(TemplateRow template, Locale language) {
    return template.hold().isHeld()
        ? text("many.held", language, template.name(), why(template, language, " "))
        : text("many.released", language, template.name());
  }

  private String list(ClientId client) {
    return baseUrl + "/clients/" + client + "/templates";
  }

  private String why(TemplateRow template, Locale language, String between) {
    Hold hold = template.hold();
    List<String> all = new ArrayList<>();
    for (Hold.Side side : Hold.Side.values()) {
      hold.of(side).ifPresent(by -> all.add(text("why." + side, language, by.name(), by.reason())));
    }
    if (hold.byItself() != null) {
      MetaCategory categories = template.meta().categories();
      categories
          .graveMove()
          .ifPresent(move -> all.add(why(move, categories.move().isEmpty(), language)));
    }
    return String.join(between, all);
  }

  /**
   * What a move means.
   *
   * @param done did it happen?
   */
  String why(CategoryMove move, boolean done, Locale language) {
    String key = move.rejects() ? "why.reject" : "why.move";
    String to =
        CATEGORIES.contains(move.to())
            ? texts.getMessage("templates.category." + move.to(), null, language)
            : move.to();
    Instant at = move.at();
    if (done) {
      return text("why.move.done", language, to);
    } else if (at == null) {
      return text(key + ".sometime", language, to);
    }
    return text(key, language, to, time(at, language));
  }

  /** A moment as mails write it, in the house's zone. */
  String time(Instant at, Locale language) {
    DateTimeFormatter times = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm z", language);
    return times.format(at.atZone(zone));
  }

  private String text(String key, Locale language, Object... arguments) {
    return texts.getMessage("templates.mail." + key, arguments, language);
  }
}
