package io.bspconsole.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.templates.Hold;
import io.bspconsole.templates.MetaState;
import io.bspconsole.webhooks.Reading;
import io.bspconsole.webhooks.events.MetaEvent;
import io.bspconsole.webhooks.events.TemplateCategoryUpdated;
import io.bspconsole.webhooks.events.TemplateQualityUpdated;
import io.bspconsole.webhooks.events.TemplateStatusUpdated;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * Whatever events there are about a template, and however Meta orders, repeats, batches and splits
 * them over deliveries: the state after all of them is the same. From the bytes that come in to the
 * state and the hold that follows from it; what the database adds to that (each change once, by its
 * key) is done here by hand.
 */
class AnyOrderTest {

  private static final ClientId CLIENT = ClientId.next();
  private static final long NOON = 1_795_600_000L;
  private static final Receipt RECEIPT =
      new Receipt(Instant.ofEpochSecond(NOON + 60), Duration.ofMinutes(10));

  @Property(tries = 500)
  void any_order_repetition_and_splitting_ends_in_the_same_state(
      @ForAll("events") List<String> events, @ForAll long one, @ForAll long other) {
    assertThat(endOf(deliveries(events, new Random(one))))
        .isEqualTo(endOf(deliveries(events, new Random(other))));
  }

  @Test
  void a_hold_that_ends_with_the_move_or_begins_only_before_it_would_be_found() {
    List<String> events =
        List.of(
            at(0, category("\"new_category\":\"UTILITY\",\"correct_category\":\"MARKETING\"")),
            at(1, category("\"previous_category\":\"UTILITY\",\"new_category\":\"MARKETING\"")));
    Set<Boolean> ours = new HashSet<>();
    Set<Boolean> naive = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      boolean announcedWhileImpending = false;
      MetaState state = MetaState.SILENT;
      List<byte[]> bodies = deliveries(events, new Random(seed));
      for (byte[] body : bodies) {
        for (Change change : Split.of(body, RECEIPT).changes()) {
          state = after(state, change);
          announcedWhileImpending |= state.categories().move().isPresent();
        }
      }
      naive.add(announcedWhileImpending);
      ours.add(endOf(bodies).hold().isHeld());
    }
    assertThat(naive).containsExactlyInAnyOrder(true, false);
    assertThat(ours).containsExactly(true);
  }

  @Test
  void a_move_without_notice_holds_and_one_that_is_taken_back_does_not_in_any_order() {
    String moved = category("\"previous_category\":\"UTILITY\",\"new_category\":\"MARKETING\"");
    String back = category("\"previous_category\":\"MARKETING\",\"new_category\":\"UTILITY\"");
    List<String> instant = List.of(at(0, status("APPROVED", "")), at(1, moved));
    List<String> reversed = List.of(at(1, moved), at(2, back));
    List<String> again = List.of(at(1, moved), at(2, back), at(3, moved));
    for (int seed = 0; seed < 20; seed++) {
      assertThat(endOf(deliveries(instant, new Random(seed))).hold().isHeld()).isTrue();
      assertThat(endOf(deliveries(reversed, new Random(seed))).hold().isHeld()).isFalse();
      assertThat(endOf(deliveries(again, new Random(seed))).hold().isHeld()).isTrue();
    }
  }

  @Test
  void one_that_believes_whoever_comes_last_would_be_found() {
    List<String> events =
        List.of(at(0, status("APPROVED", "")), at(1, status("REJECTED", ",\"reason\":\"SCAM\"")));
    Set<String> last = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      List<byte[]> bodies = deliveries(events, new Random(seed));
      Split split = Split.of(bodies.getLast(), RECEIPT);
      last.add(split.changes().getLast().value().path("event").asString());
    }
    assertThat(last).containsExactlyInAnyOrder("APPROVED", "REJECTED");
  }

  /** Entries of Meta's, with times of few seconds, so that many happen at once. */
  @Provide
  Arbitrary<List<String>> events() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.of(
                status("APPROVED", ""),
                status("APPROVED", ",\"message_template_category\":\"MARKETING\""),
                status("APPROVED", ",\"message_template_category\":\"UTILITY\""),
                status("PENDING", ""),
                status("REJECTED", ",\"reason\":\"INVALID_FORMAT\""),
                status("REJECTED", ",\"reason\":\"SCAM\""),
                status("PAUSED", ",\"other_info\":{\"title\":\"FIRST_PAUSE\"}"),
                status("PAUSED", ",\"other_info\":{\"title\":\"SECOND_PAUSE\"}"),
                status("FLAGGED", ",\"disable_info\":{\"disable_date\":\"1795700000\"}"),
                status("FLAGGED", ""),
                status("LOCKED", ""),
                status("DISABLED", ""),
                status("REINSTATED", ""),
                status("ARCHIVED", ""),
                status("SOMETHING_NEW", ""),
                quality("RED"),
                quality("GREEN"),
                quality("UNKNOWN"),
                category("\"new_category\":\"UTILITY\",\"correct_category\":\"MARKETING\""),
                category("\"new_category\":\"UTILITY\",\"correct_category\":\"UTILITY\""),
                category("\"new_category\":\"UTILITY\",\"correct_category\":\"AUTHENTICATION\""),
                category("\"new_category\":\"MARKETING\",\"correct_category\":\"UTILITY\""),
                category("\"new_category\":\"MARKETING\",\"correct_category\":\"AUTHENTICATION\""),
                category("\"previous_category\":\"OTP\",\"new_category\":\"AUTHENTICATION\""),
                category("\"correct_category\":\"MARKETING\""),
                category("\"previous_category\":\"UTILITY\",\"new_category\":\"MARKETING\""),
                category("\"previous_category\":\"MARKETING\",\"new_category\":\"UTILITY\"")))
        .as(AnyOrderTest::at)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static String status(String event, String more) {
    return change("message_template_status_update", "\"event\":\"%s\"%s".formatted(event, more));
  }

  private static String at(int second, String change) {
    return "{\"id\":\"7\",\"time\":%d,\"changes\":[%s]}".formatted(NOON + second, change);
  }

  private static String quality(String score) {
    return change(
        "message_template_quality_update", "\"new_quality_score\":\"%s\"".formatted(score));
  }

  private static String category(String values) {
    return change("template_category_update", values);
  }

  private static String change(String field, String values) {
    return ("{\"field\":\"%s\",\"value\":{\"message_template_id\":42,\"message_template_name\":\"x\","
            + "\"message_template_language\":\"id\",%s}}")
        .formatted(field, values);
  }

  /** The same events in some order, some of them again, in some number of deliveries. */
  private static List<byte[]> deliveries(List<String> events, Random chance) {
    List<String> sent = new ArrayList<>(events);
    events.stream().filter(_ -> chance.nextInt(3) == 0).forEach(sent::add);
    Collections.shuffle(sent, chance);
    List<byte[]> bodies = new ArrayList<>();
    for (int from = 0; from < sent.size(); ) {
      int to = Math.min(sent.size(), from + 1 + chance.nextInt(4));
      bodies.add(
          "{\"object\":\"whatsapp_business_account\",\"entry\":[%s]}"
              .formatted(String.join(",", sent.subList(from, to)))
              .getBytes(StandardCharsets.UTF_8));
      from = to;
    }
    return bodies;
  }

  /** Where it all ends: what Meta holds, and whether the client's wish holds the template. */
  private record End(MetaState state, Hold hold) {}

  private static End endOf(List<byte[]> deliveries) {
    MetaState state = MetaState.SILENT;
    Hold hold = Hold.NONE;
    Set<String> seen = new HashSet<>();
    for (byte[] body : deliveries) {
      Split split = Split.of(body, RECEIPT);
      assertThat(split.problem()).isNull();
      for (Change change : split.changes()) {
        if (seen.add(HexFormat.of().formatHex(change.key()))) {
          MetaState next = after(state, change);
          hold = hold.follow(state.categories(), next.categories(), true, Instant.EPOCH);
          state = next;
        }
      }
    }
    return new End(state, hold);
  }

  private static MetaState after(MetaState state, Change change) {
    Reading reading =
        EventReader.read(
            CLIENT,
            new MetaId("7"),
            change.occurredAt(),
            change.field(),
            Json.mapper().writeValueAsString(change.value()));
    assertThat(reading).isInstanceOf(Reading.Understood.class);
    MetaEvent event = ((Reading.Understood) reading).event();
    return switch (event) {
      case TemplateStatusUpdated status -> state.apply(status).state();
      case TemplateCategoryUpdated category -> state.apply(category).state();
      case TemplateQualityUpdated rated -> state.rated(rated.rating(), rated.occurredAt()).state();
      default -> throw new AssertionError("not about a template: " + event);
    };
  }
}
