package io.bspconsole.meta.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.meta.MetaSubscriptions.State;
import io.bspconsole.meta.SendOutcome;
import org.junit.jupiter.api.Test;

class GraphSubscriptionsTest {

  private static final MetaId WABA = new MetaId("102290129340398");
  private static final String LIST =
      "{\"data\":[{\"whatsapp_business_api_data\":{\"id\":\"%s\",\"link\":\"\",\"name\":\"A\"}}]}";

  @Test
  void only_our_own_app_counts() throws Exception {
    try (FakeMeta meta = FakeMeta.answering(200, LIST.formatted("77"))) {
      assertThat(subscriptions(meta, "77").of(WABA)).isEqualTo(State.SUBSCRIBED);
      assertThat(subscriptions(meta, "78").of(WABA)).isEqualTo(State.NOT_SUBSCRIBED);
    }
  }

  @Test
  void without_an_app_nobody_knows_and_meta_is_not_asked() throws Exception {
    try (FakeMeta meta = FakeMeta.answering(200, LIST.formatted("77"))) {
      assertThat(subscriptions(meta, "").of(WABA)).isEqualTo(State.UNKNOWN);
      assertThat(meta.asked).isEmpty();
    }
  }

  @Test
  void an_app_subscribes_and_unsubscribes_by_the_same_address() throws Exception {
    try (FakeMeta meta = FakeMeta.answering(200, "{\"success\":true}")) {
      assertThat(subscriptions(meta, "77").subscribe(WABA)).isEqualTo(new SendOutcome.Done());
      assertThat(subscriptions(meta, "77").unsubscribe(WABA)).isEqualTo(new SendOutcome.Done());

      assertThat(meta.asked)
          .extracting(asked -> asked.method() + " " + asked.path())
          .containsExactly(
              "POST /v25.0/102290129340398/subscribed_apps",
              "DELETE /v25.0/102290129340398/subscribed_apps");
    }
  }

  @Test
  void a_refusal_is_passed_on() throws Exception {
    String error = "{\"error\":{\"message\":\"Unsupported\",\"code\":100,\"error_subcode\":33}}";
    try (FakeMeta meta = FakeMeta.answering(400, error)) {
      assertThat(subscriptions(meta, "77").subscribe(WABA)).isInstanceOf(SendOutcome.Refused.class);
    }
  }

  private static GraphSubscriptions subscriptions(FakeMeta meta, String app) {
    return new GraphSubscriptions(meta.client(), FakeMeta.settings(), new UploadSettings(app));
  }
}
