package io.bspconsole.meta.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.meta.NumberCall;
import io.bspconsole.meta.SendOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphNumberCallsTest {

  private static final MetaId NUMBER = new MetaId("106540352242922");

  @Test
  void everything_goes_in_the_body_and_nothing_in_the_address() throws Exception {
    try (FakeMeta meta = FakeMeta.answering(200, "{\"success\":true}")) {
      SendOutcome outcome = calls(meta).make(NUMBER, new NumberCall.Register("483920", "ID"));

      assertThat(outcome).isEqualTo(new SendOutcome.Done());
      assertThat(meta.asked)
          .singleElement()
          .satisfies(asked -> {
            assertThat(asked.path()).isEqualTo("/v25.0/106540352242922/register");
            assertThat(asked.query()).isEmpty();
            assertThat(asked.body())
                .contains("\"pin\":\"483920\"", "\"data_localization_region\":\"ID\"");
          });
    }
  }

  @Test
  void a_request_for_an_official_account_names_its_links_in_a_list() throws Exception {
    try (FakeMeta meta = FakeMeta.answering(200, "{\"success\":true}")) {
      calls(meta)
          .make(
              NUMBER,
              new NumberCall.RequestOfficial("https://a.example", "ID", "", "", List.of("b"), ""));

      assertThat(meta.asked.getFirst().path()).endsWith("/official_business_account");
      assertThat(meta.asked.getFirst().body())
          .contains("\"supporting_links\":[\"b\"]")
          .doesNotContain("parent_business_or_brand");
    }
  }

  @Test
  void a_pin_that_meta_repeats_is_not_told_on() throws Exception {
    String error =
        "{\"error\":{\"message\":\"PIN 483920 is wrong\",\"code\":133005,\"error_user_title\":"
            + "\"483920?\"}}";
    try (FakeMeta meta = FakeMeta.answering(400, error)) {
      SendOutcome outcome = calls(meta).make(NUMBER, new NumberCall.ChangePin("483920"));

      assertThat(outcome).isInstanceOf(SendOutcome.Refused.class);
      assertThat(outcome.toString()).contains("133005").doesNotContain("483920");
    }
  }

  @Test
  void an_answer_that_says_nothing_leaves_it_open() throws Exception {
    try (FakeMeta meta = FakeMeta.answering(200, "{}")) {
      assertThat(calls(meta).make(NUMBER, new NumberCall.Deregister()))
          .isInstanceOf(SendOutcome.Uncertain.class);
    }
  }

  @Test
  void what_is_secret_is_not_printed() {
    assertThat(
            List.of(
                    new NumberCall.Register("483920", null),
                    new NumberCall.ChangePin("483920"),
                    new NumberCall.VerifyCode("483920"))
                .toString())
        .doesNotContain("483920");
  }

  private static GraphNumberCalls calls(FakeMeta meta) {
    return new GraphNumberCalls(meta.client(), FakeMeta.settings());
  }
}
