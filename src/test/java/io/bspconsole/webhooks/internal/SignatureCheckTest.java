package io.bspconsole.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** The signatures here were made with OpenSSL. */
class SignatureCheckTest {

  private static final String SECRET = "a secret of our own";
  private static final byte[] BODY =
      "{\"object\":\"whatsapp_business_account\",\"note\":\"caf\\u00e9 \\/ \\u003C\"}"
          .getBytes(StandardCharsets.UTF_8);
  private static final String RIGHT =
      "sha256=bcaf745c272ba7ebfa8604176fdbd528094144f703af6bcbf06c9ff0ef6cbb95";
  private static final String OF_NOTHING =
      "sha256=dc34551daa731608eb599cf3d5279a25c0324c046218eba9d2d611e7ac2e5a1e";

  private final SignatureCheck check = new SignatureCheck(SECRET);

  @Test
  void the_signature_over_the_bytes_as_they_came_is_right() {
    assertThat(check.matches(BODY, RIGHT)).isTrue();
  }

  @Test
  void an_empty_body_can_be_signed_too() {
    assertThat(check.matches(new byte[0], OF_NOTHING)).isTrue();
  }

  @Test
  void upper_case_digits_are_the_same_signature() {
    String digits = RIGHT.substring("sha256=".length());

    assertThat(check.matches(BODY, "sha256=" + digits.toUpperCase(java.util.Locale.ROOT))).isTrue();
  }

  @Test
  void a_changed_byte_is_noticed() {
    byte[] changed = BODY.clone();
    changed[5] ^= 1;

    assertThat(check.matches(changed, RIGHT)).isFalse();
  }

  @Test
  void the_signature_of_another_secret_is_wrong() {
    assertThat(new SignatureCheck("another").matches(BODY, RIGHT)).isFalse();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"sha256=", "sha256=zz", "sha1=00", "nonsense"})
  void a_header_of_another_form_is_wrong(String header) {
    assertThat(check.matches(BODY, header)).isFalse();
  }

  @Test
  void a_signature_that_is_too_long_or_too_short_is_wrong() {
    assertThat(check.matches(BODY, RIGHT + "00")).isFalse();
    assertThat(check.matches(BODY, RIGHT.substring(0, RIGHT.length() - 2))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void without_a_secret_nothing_is_right(String blank) {
    assertThat(new SignatureCheck(blank).matches(BODY, RIGHT)).isFalse();
  }
}
