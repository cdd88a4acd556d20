package io.bspconsole.quality.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.quality.internal.Reading.Imposed;
import io.bspconsole.quality.internal.Reading.Recovered;
import io.bspconsole.quality.internal.Reading.Unrelated;
import io.bspconsole.quality.internal.Reading.Warned;
import io.bspconsole.webhooks.events.AccountUpdated;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingTest {

  private static final AccountUpdated.Restriction UTILITY =
      new AccountUpdated.Restriction("RESTRICTED_UTILITY_TEMPLATES", null);

  @Test
  void a_violation_alone_is_a_warning() {
    assertThat(read("ACCOUNT_VIOLATION", "ADULT", null)).isEqualTo(new Warned("ADULT"));
  }

  @Test
  void the_same_violation_is_a_warning_or_a_suspension() {
    assertThat(read("ACCOUNT_RESTRICTION", "UTILITY_TEMPLATE_ABUSE", null))
        .isEqualTo(new Warned("UTILITY_TEMPLATE_ABUSE"));
    assertThat(read("ACCOUNT_RESTRICTION", "UTILITY_TEMPLATE_ABUSE", null, UTILITY))
        .isEqualTo(new Imposed(List.of(UTILITY)));
  }

  @Test
  void a_recovery_arrives_as_a_restriction_without_one() {
    assertThat(read("ACCOUNT_RESTRICTION", "UTILITY_TEMPLATE_ABUSE_UNBAN", null))
        .isEqualTo(new Recovered("UTILITY_TEMPLATE_ABUSE_UNBAN"));
    assertThat(read("ACCOUNT_RESTRICTION", "UTILITY_TEMPLATE_ABUSE_RATE_LIMIT_RECOVERY", null))
        .isEqualTo(new Recovered("UTILITY_TEMPLATE_ABUSE_RATE_LIMIT_RECOVERY"));
  }

  @Test
  void a_ban_is_a_restriction_without_end_and_a_reinstatement_ends_it() {
    assertThat(read("DISABLED_UPDATE", null, "DISABLE"))
        .isEqualTo(new Imposed(List.of(new AccountUpdated.Restriction("DISABLE", null))));
    assertThat(read("DISABLED_UPDATE", null, "REINSTATE")).isEqualTo(new Recovered("REINSTATE"));
  }

  @Test
  void what_forbids_nothing_is_left_alone() {
    assertThat(read("PARTNER_ADDED", null, null)).isEqualTo(new Unrelated());
    assertThat(read("DISABLED_UPDATE", null, "SOMETHING_NEW")).isEqualTo(new Unrelated());
  }

  @Test
  void a_recovery_ends_only_what_it_names() {
    Recovered unban = new Recovered("UTILITY_TEMPLATE_ABUSE_UNBAN");
    assertThat(unban.ends("RESTRICTED_UTILITY_TEMPLATES", "UTILITY_TEMPLATE_ABUSE")).isTrue();
    assertThat(unban.ends("RESTRICTED_UTILITY_TEMPLATES", null)).isTrue();
    assertThat(
            unban.ends(
                "RATE_LIMITED_UTILITY_TEMPLATE_MESSAGING", "UTILITY_TEMPLATE_ABUSE_RATE_LIMIT"))
        .isFalse();
    assertThat(unban.ends("RESTRICTED_BIZ_INITIATED_MESSAGING", null)).isFalse();
    assertThat(unban.ends("DISABLE", null)).isFalse();
  }

  @Test
  void a_reinstatement_ends_bans_and_nothing_else() {
    Recovered reinstated = new Recovered("REINSTATE");
    assertThat(reinstated.ends("DISABLE", null)).isTrue();
    assertThat(reinstated.ends("SCHEDULE_FOR_DISABLE", "SCAM")).isTrue();
    assertThat(reinstated.ends("RESTRICTED_BIZ_INITIATED_MESSAGING", null)).isFalse();
  }

  private static Reading read(
      String event,
      @Nullable String violation,
      @Nullable String banState,
      AccountUpdated.Restriction... restrictions) {
    return Reading.of(
        new AccountUpdated(
            ClientId.next(),
            new MetaId("1"),
            Instant.EPOCH,
            event,
            violation,
            List.of(restrictions),
            banState));
  }
}
