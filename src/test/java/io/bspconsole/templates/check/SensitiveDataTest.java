package io.bspconsole.templates.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.templates.content.TemplateContent;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clause P3.3; all numbers are made up or the test numbers of the schemes. */
class SensitiveDataTest {

  private final TemplateCheck check = new TemplateCheck(new CheckSettings(2, 10, true));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello, reply with your full card number to go on.",
        "Send us your CVV to confirm the payment.",
        "Enter your PIN here.",
        "Please provide your national ID number.",
        "Do not share this code, but send your card number to us.",
        "Balas dengan nomor kartu kredit Anda.",
        "Kirim no. KTP dan nama lengkap Anda.",
        "Masukkan NIK Anda untuk melanjutkan.",
        "Silakan kirimkan foto KTP Anda.",
        "Balas dengan PIN ATM dan 4 digit terakhir nomor kartu Anda.",
        "Kirim nomor rekeningmu lewat chat ini.",
        "Balas dengan foto KTPmu.",
        "ＳＥＮＤ your card number.",
      })
  void asking_for_sensitive_numbers_blocks(String body) {
    assertThat(rules(body)).containsExactly("sensitive-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reply with the last four digits of your card number.",
        "Confirm your card number ending in 1234 to go on.",
        "Balas dengan 4 digit terakhir nomor kartu Anda.",
        "Never share your PIN or your password with anybody.",
        "Jangan berikan PIN dan kode OTP kepada siapa pun.",
        "Kami tidak pernah meminta PIN atau nomor kartu Anda.",
        "Your card number has been changed.",
        "Send us your order number.",
        "Kirim nomor pesanan Anda ke sini.",
      })
  void a_part_of_a_number_and_a_warning_pass(String body) {
    assertThat(rules(body)).doesNotContain("sensitive-request", "sensitive-number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your card 4111111111111111 was charged.",
        "Your card 4111 1111 1111 1111 was charged.",
        "Order 12 4111-1111-1111-1111 was charged.",
        "Your card 3782 822463 10005 was charged.",
        "Kartu Anda ４１１１１１１１１１１１１１１１ terpakai.",
        "NIK 3174064507900003 sudah terdaftar di sini.",
      })
  void numbers_of_cards_block(String body) {
    assertThat(rules(body)).containsExactly("sensitive-number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pay to DE89 3704 0044 0532 0130 00 today.",
        "Pay to GB82WEST12345698765432.",
        "Pay to AT61 1904 3002 3457 3201 THEN call us.",
        "CPF529.982.247-25 is on our list.",
        "Your number is 219-09-9999 with us.",
        "Your MyKad: 900101-14-5678 is on our list.",
        "Your no. KP 900101-14-5678 is on our list.",
        "Your number is S1234567D with us.",
        "Your number is 11010519491231002X with us.",
        "Your number is 110105194912310038 with us.",
        "Your number is 1-1017-00230-70-8 with us.",
        "Your number is RSSMRA85T10A562S with us.",
      })
  void numbers_of_accounts_and_of_identity_cards_block(String body) {
    assertThat(rules(body)).containsExactly("sensitive-number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pay to DE89 3704 0044 0532 0130 01 today.",
        "Pay to DE89  3704 0044 0532 0130 00 today.",
        "Pay with XDE89370400440532013000 today.",
        "Order 529.982.247-26 is on its way.",
        "Order 1529.982.247-25 is on its way.",
        "Order 900-09-9999 is on its way.",
        "Order 219-09-9999-1 is on its way.",
        "Order 900101-14-5678 is on its way.",
        "Music 900101-14-5678 is on its way.",
        "Order S1234567E is on its way.",
        "Order AS1234567D is on its way.",
        "Order 110105194912310021 is on its way.",
        "Order 1-1017-00230-70-9 is on its way.",
        "Order RSSMRA85Z10A562S is on its way.",
      })
  void rows_that_are_almost_such_numbers_pass(String body) {
    assertThat(rules(body)).doesNotContain("sensitive-number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your card 4111111111111112 was charged.",
        "Order 1234567890123456 is on its way.",
        "Call 0812 3456 7890 or 0811 2345 6789 for help.",
        "NIK 9974064507900003 tidak ada.",
      })
  void other_numbers_pass(String body) {
    assertThat(rules(body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"BODY\",\"text\":\"a {{1}}"
            + " b\",\"example\":{\"body_text\":[[\"4111111111111111\"]]}}",
        "{\"type\":\"BUTTONS\",\"buttons\":[{\"type\":\"QUICK_REPLY\",\"text\":\"4111111111111111\"}]}",
        "{\"type\":\"CAROUSEL\",\"cards\":[{\"components\":[{\"type\":\"BODY\",\"text\":\"4111111111111111\"}]}]}",
      })
  void samples_buttons_and_cards_are_read_as_well(String component) {
    TemplateContent content = TemplateContent.parse("{\"components\":[" + component + "]}");

    assertThat(check.check(content).findings())
        .extracting(Finding::rule)
        .contains("sensitive-number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Get 25% off today, dear customer.", "Ada diskon untuk Anda hari ini."})
  void promotion_in_a_utility_template_warns(String body) {
    assertThat(rules(body)).containsExactly("promotional-utility");
  }

  private List<String> rules(String body) {
    return check.check(TemplateContent.parse(TextsToTest.body(body))).findings().stream()
        .map(Finding::rule)
        .distinct()
        .toList();
  }
}
