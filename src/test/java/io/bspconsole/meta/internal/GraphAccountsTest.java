package io.bspconsole.meta.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.meta.MetaAccounts.MetaAccount;
import io.bspconsole.meta.MetaHealth;
import io.bspconsole.meta.MetaUnavailable;
import org.junit.jupiter.api.Test;

class GraphAccountsTest {

  private static final MetaId WABA = new MetaId("102290129340398");

  @Test
  void every_page_of_the_shared_accounts_is_read_whatever_form_their_ids_have() throws Exception {
    try (FakeMeta meta =
        new FakeMeta(exchange ->
            FakeMeta.answer(
                exchange,
                200,
                exchange.getRequestURI().getQuery().contains("after=A")
                    ? "{\"data\":[{\"id\":\"2\",\"name\":\"Kopi\"}]}"
                    : "{\"data\":[{\"id\":1,\"name\":\"Batik\"}],\"paging\":{\"cursors\":"
                        + "{\"after\":\"A\"},\"next\":\"https://elsewhere.example\"}}"))) {

      assertThat(accounts(meta, "77").shared())
          .containsExactly(
              new MetaAccount(new MetaId("1"), "Batik"), new MetaAccount(new MetaId("2"), "Kopi"));
      assertThat(meta.asked)
          .extracting(FakeMeta.Asked::path)
          .containsOnly("/v25.0/77/client_whatsapp_business_accounts")
          .hasSize(2);
    }
  }

  @Test
  void without_a_portfolio_meta_is_not_asked_for_the_list() throws Exception {
    try (FakeMeta meta = FakeMeta.answering(200, "{\"data\":[]}")) {
      assertThat(accounts(meta, " ").canList()).isFalse();
      assertThatExceptionOfType(MetaUnavailable.class)
          .isThrownBy(() -> accounts(meta, " ").shared());
      assertThat(meta.asked).isEmpty();
    }
  }

  @Test
  void an_account_is_found_by_its_id() throws Exception {
    try (FakeMeta meta =
        FakeMeta.answering(200, "{\"name\":\"Lucky Shrub\",\"id\":\"102290129340398\"}")) {
      assertThat(accounts(meta, "").find(WABA)).contains(new MetaAccount(WABA, "Lucky Shrub"));
    }
  }

  @Test
  void what_meta_says_of_it_is_read_with_what_stands_against_sending() throws Exception {
    String answer =
        """
        {"id":"102290129340398","name":"Lucky Shrub","status":"ACTIVE",
         "account_review_status":"NEW_WORD","business_verification_status":"verified",
         "health_status":{"can_send_message":"BLOCKED","entities":[
          {"entity_type":"WABA","id":"1","can_send_message":"AVAILABLE"},
          {"entity_type":"APP","id":"2","can_send_message":"BLOCKED",
           "errors":[{"error_code":141000,"error_description":"Not linked",
            "possible_solution":"Link it"}]}]}}
        """;
    try (FakeMeta meta = FakeMeta.answering(200, answer)) {
      assertThat(accounts(meta, "").find(WABA))
          .contains(
              new MetaAccount(
                  WABA,
                  "Lucky Shrub",
                  "ACTIVE",
                  "NEW_WORD",
                  "verified",
                  new MetaHealth("BLOCKED", "APP 2 BLOCKED: 141000 Not linked Link it")));
    }
  }

  @Test
  void an_id_that_meta_does_not_show_is_no_account() throws Exception {
    String error = "{\"error\":{\"message\":\"Unsupported\",\"code\":100,\"error_subcode\":33}}";
    try (FakeMeta meta = FakeMeta.answering(400, error)) {
      assertThat(accounts(meta, "").find(WABA)).isEmpty();
    }
  }

  @Test
  void any_other_error_says_nothing_of_the_account() throws Exception {
    for (String answer :
        new String[] {"{\"error\":{\"message\":\"Token\",\"code\":190}}", "{}", "<html>"}) {
      try (FakeMeta meta = FakeMeta.answering(answer.contains("error") ? 401 : 200, answer)) {
        assertThatExceptionOfType(MetaUnavailable.class)
            .isThrownBy(() -> accounts(meta, "").find(WABA));
      }
    }
  }

  private static GraphAccounts accounts(FakeMeta meta, String business) {
    return new GraphAccounts(meta.client(), FakeMeta.settings(), new PortfolioSettings(business));
  }
}
