package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withServerError;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestClient;

class LeakedPasswordsTest {

  /** SHA-1 of "password": 5BAA6 1E4C9B93F3F0682250B6CF8331B7EE68FD8. */
  private static final String RANGE = "https://api.pwnedpasswords.com/range/5BAA6";

  private static final String REST = "1E4C9B93F3F0682250B6CF8331B7EE68FD8";

  private final RestClient.Builder http = RestClient.builder();
  private final MockRestServiceServer service = MockRestServiceServer.bindTo(http).build();

  @Test
  void only_five_digits_leave_and_the_rest_is_compared_here() {
    service
        .expect(requestTo(RANGE))
        .andRespond(
            withSuccess(
                "0018A45C4D1DEF81644B54AB7F969B88D65:3\n" + REST + ":10434004\n",
                MediaType.TEXT_PLAIN));
    assertThat(new LeakedPasswords(true, http).knows("password")).isTrue();
    service.verify();
  }

  @Test
  void one_that_only_shares_the_five_digits_is_taken() {
    service
        .expect(requestTo(RANGE))
        .andRespond(withSuccess("0018A45C4D1DEF81644B54AB7F969B88D65:3\n", MediaType.TEXT_PLAIN));
    assertThat(new LeakedPasswords(true, http).knows("password")).isFalse();
  }

  @Test
  void a_service_that_is_away_keeps_nobody_from_a_new_password() {
    service.expect(requestTo(RANGE)).andRespond(withServerError());
    assertThat(new LeakedPasswords(true, http).knows("password")).isFalse();
  }

  @Test
  void nothing_is_asked_unless_the_setting_says_so() {
    assertThat(new LeakedPasswords(false, http).knows("password")).isFalse();
    service.verify();
  }
}
