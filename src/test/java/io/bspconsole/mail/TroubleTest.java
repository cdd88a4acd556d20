package io.bspconsole.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.mail.Trouble.Kind;
import org.junit.jupiter.api.Test;

class TroubleTest {

  private static final String SECRET = "7Jq0Vh2rYw5sKx9dTn3bLm8cPf4gZa6eUiOoRvSyXQM";

  @Test
  void what_a_server_says_is_kept_on_one_line_without_secrets() {
    assertThat(said("554 Spam:\r\n https://console.example/x and " + SECRET + ".").detail())
        .isEqualTo("554 Spam:  … and …");
  }

  @Test
  void of_what_a_server_says_only_the_beginning_is_read() {
    assertThat(said(" ".repeat(2000) + "late").detail()).isEmpty();
    assertThat(said("No. " + "!".repeat(10_000)).detail()).isEqualTo("No.");
  }

  @Test
  void a_secret_at_the_end_of_what_is_read_is_not_kept_by_half() {
    assertThat(said(" ".repeat(1990) + SECRET).detail()).isEmpty();
  }

  private static Trouble said(String words) {
    return new Trouble(Kind.ANSWER, words);
  }
}
