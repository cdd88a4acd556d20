package io.bspconsole.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.accounts.SignInFailed;
import io.bspconsole.accounts.SignInLocked;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeWordsTest {

  @Test
  void why_a_sign_in_failed_and_what_is_locked_have_words() {
    assertThat(ChangeWords.CAUSES)
        .containsExactlyInAnyOrderElementsOf(names(SignInFailed.Cause.values()));
    assertThat(ChangeWords.SCOPES)
        .containsExactlyInAnyOrderElementsOf(names(SignInLocked.Scope.values()));
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
