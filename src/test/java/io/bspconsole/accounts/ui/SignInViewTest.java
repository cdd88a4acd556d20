package io.bspconsole.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInViewTest {

  @Test
  void a_database_that_is_away_is_told_apart_from_a_passkey_that_is_not_ones_own() {
    assertThat(SignInView.passkeyProblem("503")).isEqualTo("accounts.sign-in.unavailable");
    assertThat(SignInView.passkeyProblem("401")).isEqualTo("accounts.passkey.sign-in.failed");
    assertThat(SignInView.passkeyProblem("NotAllowedError: The operation was not allowed."))
        .isEqualTo("accounts.passkey.sign-in.failed");
  }
}
