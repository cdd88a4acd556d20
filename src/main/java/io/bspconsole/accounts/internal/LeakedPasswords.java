package io.bspconsole.accounts.internal;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.web.authentication.password.HaveIBeenPwnedRestApiPasswordChecker;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Passwords that were found in breaches, asked of api.pwnedpasswords.com where the setting {@code
 * bsp.leaked-passwords} allows it. Five digits of the SHA-1 leave the console, which hundreds of
 * leaked passwords share; whether ours is among them is decided here. Nobody is kept from a new
 * password because the service does not answer.
 */
@Component
class LeakedPasswords {

  private static final String RANGES = "https://api.pwnedpasswords.com/range/";
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private final boolean asks;
  private final HaveIBeenPwnedRestApiPasswordChecker service =
      new HaveIBeenPwnedRestApiPasswordChecker();

  @Autowired
  LeakedPasswords(@Value("${bsp.leaked-passwords}") boolean asks) {
    this(asks, calling());
  }

  LeakedPasswords(boolean asks, RestClient.Builder http) {
    this.asks = asks;
    service.setRestClient(http.baseUrl(RANGES).build());
  }

  /** Always false where the setting does not allow to ask. */
  boolean knows(String password) {
    return asks && service.check(password).isCompromised();
  }

  private static RestClient.Builder calling() {
    JdkClientHttpRequestFactory http =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .connectTimeout(LONGEST)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    http.setReadTimeout(LONGEST);
    return RestClient.builder().requestFactory(http);
  }
}
