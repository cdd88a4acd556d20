package io.bspconsole.demo;

import io.bspconsole.access.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The made-up world of the demo, as {@code demo/clients.yaml} tells it. */
record DemoFile(
    List<Person> people, List<Client> clients, List<Newcomer> newcomers, List<Screened> screened) {

  /**
   * @param key how other entries name the person
   * @param sees keys of the only clients that somebody of the provider sees; absent for all
   */
  record Person(
      String key, String email, String name, List<Role> roles, @Nullable List<String> sees) {}

  /** What the register knows of a business. */
  record Register(
      String name, String legalName, String city, String country, String registrationNumber) {}

  /**
   * A client that came as far as to have an account.
   *
   * @param days ago that it was taken on
   * @param trade as the policy calls it, with the evidence where it asks for some
   * @param optOuts numbers, made up, of people who want no more offers of it
   */
  record Client(
      String key,
      Register register,
      String standing,
      int days,
      String trade,
      @Nullable String evidence,
      @Nullable List<Move> moves,
      @Nullable List<String> stepsDone,
      String owner,
      List<Person> people,
      Profile profile,
      Account waba,
      List<Number> numbers,
      @Nullable Restricted restricted,
      @Nullable List<String> optOuts,
      List<Template> templates) {}

  /**
   * A client that is on its way and has no account yet.
   *
   * @param days ago that it was taken on
   * @param stepsDone codes of the steps that are behind it; absent where none are asked
   * @param people who speak for it, if anybody does yet
   * @param profile if it has written one
   * @param trade what it trades in, once it was screened
   * @param waitsFor on whom the next one waits, as {@code client_step.waits_for}; absent as the
   *     list of steps has it
   * @param owner key of who looks after it
   */
  record Newcomer(
      String key,
      Register register,
      String standing,
      int days,
      @Nullable List<String> stepsDone,
      @Nullable List<Person> people,
      @Nullable Profile profile,
      @Nullable String trade,
      @Nullable String waitsFor,
      @Nullable String note,
      String owner) {}

  /**
   * A change of the standing after the client became active.
   *
   * @param days how long ago
   * @param by key of who did it
   */
  record Move(
      String to, int days, String reason, List<String> clauses, String comment, String by) {}

  /**
   * A profile.
   *
   * @param confirmedDaysAgo when somebody said last that it is right; absent for when it was
   *     published
   */
  record Profile(
      String displayName,
      String description,
      String address,
      String vertical,
      String email,
      String website,
      String phone,
      String supportContact,
      boolean published,
      @Nullable Integer confirmedDaysAgo) {}

  /**
   * An account.
   *
   * @param disconnectedDaysAgo absent while it is connected
   */
  record Account(String metaId, String name, @Nullable Integer disconnectedDaysAgo) {}

  /**
   * A list that clients are held against, and what was found on it.
   *
   * @param kind as {@code screening_list.kind}
   */
  record Screened(String kind, String name, int days, String by, List<Named> entries) {}

  /**
   * Somebody on a list.
   *
   * @param hit the client that is like it, if one is
   */
  record Named(String name, String note, @Nullable Hit hit) {}

  /**
   * That a client is like somebody on a list, with the first word on it.
   *
   * @param client its key
   * @param score 0 to 100
   * @param days ago that it was found
   */
  record Hit(
      String client,
      String field,
      int score,
      String reason,
      int days,
      String state,
      String by,
      String comment) {}

  record Number(String metaId, String display, String name, String quality, String limit) {}

  /** A restriction that Meta puts on the account, and for how many days. */
  record Restricted(String violation, int days) {}

  record Button(
      String type,
      String text,
      @Nullable String url,
      @Nullable String phone,
      @Nullable String sample) {}

  /**
   * A template and how far it came.
   *
   * @param age since when it is being written: minutes, hours or days, such as 20m, 3h, 5d
   * @param outcome a state of ours, or what Meta made of it
   */
  record Template(
      String name,
      String language,
      String category,
      String author,
      @Nullable String header,
      String body,
      @Nullable List<String> samples,
      @Nullable String footer,
      @Nullable List<Button> buttons,
      String age,
      String outcome,
      @Nullable String reviewer,
      @Nullable String comment,
      @Nullable String clause,
      @Nullable String reason,
      @Nullable String words,
      @Nullable String title,
      @Nullable String quality) {

    Duration ago() {
      long count = Long.parseLong(age.substring(0, age.length() - 1));
      return switch (age.charAt(age.length() - 1)) {
        case 'm' -> Duration.ofMinutes(count);
        case 'h' -> Duration.ofHours(count);
        case 'd' -> Duration.ofDays(count);
        default -> throw new IllegalArgumentException("not an age: " + age);
      };
    }

    List<String> values() {
      return Objects.requireNonNullElse(samples, List.of());
    }
  }

  static DemoFile read() {
    try (InputStream in = new ClassPathResource("demo/clients.yaml").getInputStream()) {
      return JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .convertValue(new Yaml().load(in), DemoFile.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
