package io.bspconsole.webhooks.internal;

import io.bspconsole.webhooks.events.MessagesReported;
import io.bspconsole.webhooks.events.MetaEvent;
import io.bspconsole.webhooks.events.PreferencesChanged;
import io.bspconsole.webhooks.events.PreferencesChanged.Choice;
import io.bspconsole.webhooks.internal.EventReader.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields about people and what is written to them. */
final class PeopleForms {

  private static final int MOST = 1_000;
  private static final String NUMBER = "metadata.display_phone_number";

  private PeopleForms() {}

  /** All of them, however many: each is somebody's choice. */
  static MetaEvent preferences(Origin origin, Members value) {
    List<Choice> choices = value.list("user_preferences").flatMap(PeopleForms::choice).toList();
    if (choices.isEmpty()) {
      throw new Members.Missing("user_preferences");
    }
    return new PreferencesChanged(
        origin.client(), origin.account(), origin.at(), digits(value), choices);
  }

  private static Stream<Choice> choice(Members one) {
    Optional<String> person =
        one.word("wa_id").map(PeopleForms::plain).or(() -> one.word("user_id"));
    Optional<String> value = one.word("value").map(word -> word.toLowerCase(Locale.ROOT));
    return person.isEmpty() || value.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Choice(
                person.get(),
                one.word("category").map(word -> word.toLowerCase(Locale.ROOT)).orElse(null),
                value.get(),
                one.instant("timestamp").orElse(null)));
  }

  /** A number is the same however it is written; what is none stays as it is. */
  private static String plain(String id) {
    String digits = id.replaceAll("[+()\\s-]", "");
    return digits.matches("[0-9]+") ? digits : id;
  }

  static MetaEvent messages(Origin origin, Members value) {
    List<Members> statuses = value.list("statuses").limit(MOST).toList();
    Stream<Members> failed =
        Stream.concat(statuses.stream(), value.list("messages").limit(MOST))
            .flatMap(one -> one.list("errors"));
    return new MessagesReported(
        origin.client(),
        origin.account(),
        origin.at(),
        digits(value),
        (int) value.list("messages").count(),
        statuses.stream().flatMap(status -> status.word("status").stream()).toList(),
        Stream.concat(failed, value.list("errors"))
            .flatMap(error -> error.word("code").stream())
            .distinct()
            .limit(MOST)
            .toList());
  }

  private static String digits(Members value) {
    return value.word(NUMBER).map(number -> number.replaceAll("[^0-9]", "")).orElse("");
  }
}
