package io.bspconsole.meta.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.KeptText;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.meta.MetaNumbers.MetaNumber;
import io.bspconsole.meta.MetaTemplate;
import io.bspconsole.meta.SendOutcome;
import io.bspconsole.meta.SendOutcome.MetaError;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Words of the Graph API that are longer than any column, or that no database keeps. */
class HostileAnswersTest {

  private static final MetaId WABA = new MetaId("102290129340398");
  private static final JsonNode BODY =
      JsonMapper.shared().readTree("{\"name\":\"a\",\"language\":\"id\",\"category\":\"UTILITY\"}");

  @ParameterizedTest
  @ValueSource(strings = {"A", "ß", "\\ud83d\\ude00", "\\u0000", "\\ud83d"})
  void words_of_a_number_fit_their_columns(String sign) throws Exception {
    String word = '"' + sign.repeat(5000) + '"';
    String number =
        """
        {"data":[{"id":"1","display_phone_number":%1$s,"verified_name":%1$s,"status":%1$s,
         "quality_rating":%1$s,"whatsapp_business_manager_messaging_limit":%1$s}]}
        """
            .formatted(word);
    try (var meta = FakeMeta.answering(200, number)) {
      MetaNumber read = new GraphNumbers(meta.client(), FakeMeta.settings()).list(WABA).getFirst();
      assertThat(
              List.of(read.displayNumber(), read.status(), read.quality(), read.messagingLimit()))
          .allSatisfy(text -> fits(text, KeptText.WORD));
      fits(read.verifiedName(), KeptText.NAME);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "ß", "\\ud83d\\ude00", "\\u0000", "\\ud83d"})
  void words_of_a_template_fit_their_columns(String sign) throws Exception {
    String word = '"' + sign.repeat(5000) + '"';
    String answer = "{\"id\":\"1\",\"status\":%1$s,\"category\":%1$s}".formatted(word);
    try (var meta = FakeMeta.answering(200, answer)) {
      var accepted =
          (SendOutcome.Accepted)
              new GraphTemplates(meta.client(), FakeMeta.settings()).create(WABA, BODY);
      fits(accepted.status(), KeptText.WORD);
      fits(accepted.category(), KeptText.WORD);
    }
    String listed =
        """
        {"data":[{"id":"1","name":"a","language":"id","status":%1$s,"category":%1$s,
         "rejected_reason":%1$s,"quality_score":{"score":%1$s}}]}
        """
            .formatted(word);
    try (var meta = FakeMeta.answering(200, listed)) {
      MetaTemplate found =
          new GraphTemplates(meta.client(), FakeMeta.settings())
              .find(WABA, "a", "id")
              .orElseThrow();
      assertThat(
              Stream.of(found.status(), found.category(), found.rejectedReason(), found.quality()))
          .allSatisfy(text -> fits(text, KeptText.WORD));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "\\ud83d\\ude00", "\\u0000", "\\ud83d"})
  void words_of_an_error_fit_their_columns(String sign) throws Exception {
    String words = '"' + sign.repeat(50_000) + '"';
    String answer =
        """
        {"error":{"message":%1$s,"code":100,"error_subcode":1e999999999,"error_user_title":%1$s,
         "error_user_msg":%1$s,"error_data":{"details":"other"}}}
        """
            .formatted(words);
    try (var meta = FakeMeta.answering(400, answer)) {
      MetaError error =
          ((SendOutcome.Refused)
                  new GraphTemplates(meta.client(), FakeMeta.settings()).create(WABA, BODY))
              .error();
      fits(error.message(), 2 * KeptText.EXPLANATION + 2);
      fits(String.valueOf(error.title()), 2 * KeptText.EXPLANATION + 2);
    }
  }

  private static void fits(String text, int longest) {
    assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(longest);
    assertThat(KeptText.isClean(text)).isTrue();
  }
}
