package io.bspconsole.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the intake does where a running console cannot be brought to: broken or unconfigured. */
class IntakeServletTest {

  private final List<byte[]> kept = new ArrayList<>();

  @Test
  void while_nothing_can_be_stored_meta_is_asked_to_come_again() throws Exception {
    MockHttpServletResponse answer =
        post(
            "a secret",
            _ -> {
              throw new DataAccessResourceFailureException("the database is down");
            });

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeader("Retry-After")).matches("[1-9][0-9]*");
    assertThat(answer.getContentAsString()).isEmpty();
  }

  @Test
  void without_a_secret_of_ours_nothing_is_accepted() throws Exception {
    assertThat(post("", kept::add).getStatus()).isEqualTo(401);
    assertThat(kept).isEmpty();
  }

  @Test
  void without_a_token_of_ours_no_handshake_succeeds() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/webhooks/meta");
    request.setParameter("hub.mode", "subscribe");
    request.setParameter("hub.challenge", "115");
    request.setParameter("hub.verify_token", "");
    MockHttpServletResponse response = new MockHttpServletResponse();

    new IntakeServlet(new SignatureCheck("a secret"), "", kept::add).service(request, response);

    assertThat(response.getStatus()).isEqualTo(403);
    assertThat(response.getContentAsString()).isEmpty();
  }

  private static MockHttpServletResponse post(String secret, Consumer<byte[]> inbox)
      throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/webhooks/meta");
    request.setContent(new byte[] {'{', '}'});
    request.addHeader("X-Hub-Signature-256", Signatures.of(secret.isEmpty() ? "x" : secret, "{}"));
    MockHttpServletResponse response = new MockHttpServletResponse();
    new IntakeServlet(new SignatureCheck(secret), "token", inbox).service(request, response);
    return response;
  }
}
