package io.bspconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.bspconsole.access.Role;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.LogListener;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody can send: it breaks nothing, fills no log, and leads nowhere else. */
class OddRequestsTest extends WebTest {

  private final LogListener log = new LogListener();

  @BeforeEach
  void listen() {
    log.listen();
  }

  @AfterEach
  void stop_listening() {
    log.leave();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?v-r=init&query=&location=sign-in",
        "/api/v1/openapi",
        "/actuator/health/liveness"
      })
  void whoever_reads_many_languages_is_answered(String path) {
    String languages =
        Stream.of(Locale.getISOLanguages()).limit(120).collect(Collectors.joining(","));
    assertThat(get(path, "Accept-Language", languages, "Accept", "*/*").statusCode())
        .isNotEqualTo(500);
    assertThat(traces()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?v-r=init&location=//x",
        "/?v-r=init&location=/../x",
        "/?v-r=init&location=clients&query=%25zz"
      })
  void an_address_that_vaadin_cannot_read_is_the_callers_fault(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isLessThan(500);
    assertThat(traces()).isEmpty();
  }

  @Test
  void the_host_that_somebody_made_up_before_signing_in_is_no_part_of_where_he_is_led()
      throws IOException {
    String first =
        raw(
            """
            GET /clients HTTP/1.1\r
            Host: stranger.example\r
            Accept: text/html\r
            Connection: close\r
            \r
            """);
    Matcher cookie = Pattern.compile("session=[^;\\s]+").matcher(first);
    assertThat(cookie.find()).isTrue();
    String form =
        "username=%s&password=%s"
            .formatted(encoded(fixtures.staff(Role.MANAGER).email()), encoded(Fixtures.PASSWORD));

    HttpResponse<String> answer =
        send(
            "POST",
            "/sign-in",
            form,
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Cookie",
            cookie.group());

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(header(answer, "Location")).startsWith("/").doesNotContain("stranger");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** What was logged with a stack trace by a thread that answers requests. */
  private List<String> traces() {
    return log.events().stream()
        .filter(line -> line.getThrowableProxy() != null)
        .filter(line -> line.getThreadName().contains("handler"))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }
}
