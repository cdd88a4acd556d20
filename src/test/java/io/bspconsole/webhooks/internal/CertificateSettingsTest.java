package io.bspconsole.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CertificateSettingsTest {

  private static final String VERIFY = "ssl-client-verify";
  private static final String SUBJECT = "ssl-client-subject-dn";
  private static final CertificateSettings ON =
      new CertificateSettings(VERIFY, "SUCCESS", SUBJECT, "CN=hooks.example");

  private final List<byte[]> kept = new ArrayList<>();

  @Test
  void a_signed_delivery_with_the_certificate_is_taken_in() throws Exception {
    assertThat(post(ON, VERIFY, "SUCCESS", SUBJECT, "CN=hooks.example")).isEqualTo(200);
    assertThat(kept).hasSize(1);
  }

  @Test
  void one_without_it_or_with_another_is_not() throws Exception {
    assertThat(post(ON)).isEqualTo(401);
    assertThat(post(ON, VERIFY, "NONE", SUBJECT, "CN=hooks.example")).isEqualTo(401);
    assertThat(post(ON, VERIFY, "SUCCESS")).isEqualTo(401);
    assertThat(post(ON, VERIFY, "SUCCESS", SUBJECT, "CN=other.example")).isEqualTo(401);
    assertThat(post(ON, VERIFY, "NONE", VERIFY, "SUCCESS", SUBJECT, "CN=hooks.example"))
        .isEqualTo(401);
    assertThat(post(ON, VERIFY, "SUCCESS", VERIFY, "NONE", SUBJECT, "CN=hooks.example"))
        .isEqualTo(401);
    assertThat(kept).isEmpty();
  }

  @Test
  void while_no_header_is_named_none_is_asked_for() throws Exception {
    assertThat(post(CertificateSettings.OFF)).isEqualTo(200);
  }

  @Test
  void a_certificate_does_not_stand_in_for_the_signature() throws Exception {
    MockHttpServletRequest request = request(VERIFY, "SUCCESS", SUBJECT, "CN=hooks.example");
    request.removeHeader("X-Hub-Signature-256");
    assertThat(answer(ON, request)).isEqualTo(401);
  }

  @Test
  void halves_of_a_setting_are_refused_at_the_start() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CertificateSettings("", "SUCCESS", SUBJECT, "CN=x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CertificateSettings(VERIFY, "", "", ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CertificateSettings(VERIFY, "SUCCESS", SUBJECT, " "));
  }

  private int post(CertificateSettings settings, String... headers) throws Exception {
    return answer(settings, request(headers));
  }

  private int answer(CertificateSettings settings, MockHttpServletRequest request)
      throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new IntakeServlet(
            new SignatureCheck("a secret"), "token", settings::isShown, () -> true, kept::add)
        .service(request, response);
    return response.getStatus();
  }

  private static MockHttpServletRequest request(String... headers) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/webhooks/meta");
    request.setContent(new byte[] {'{', '}'});
    request.addHeader("X-Hub-Signature-256", Signatures.of("a secret", "{}"));
    for (int i = 0; i < headers.length; i += 2) {
      request.addHeader(headers[i], headers[i + 1]);
    }
    return request;
  }
}
