package io.bspconsole.meta.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.meta.UsageReported;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;

class CallWatchTest {

  private final List<UsageReported> told = new ArrayList<>();
  private final AtomicInteger out = new AtomicInteger();
  private final CallWatch watch = new CallWatch(told::add, Duration.ofHours(1));

  @Test
  void a_host_that_does_not_answer_is_left_alone_and_another_is_not() throws IOException {
    for (int i = 0; i < 20; i++) {
      assertThatExceptionOfType(SocketTimeoutException.class)
          .isThrownBy(() -> call("graph.example", (_, _) -> timeOut()));
    }
    assertThatExceptionOfType(ConnectException.class)
        .isThrownBy(() -> call("graph.example", (_, _) -> timeOut()));
    assertThat(out).hasValue(20);
    assertThat(call("other.example", (_, _) -> answer(200))).isEqualTo(200);
  }

  @Test
  void errors_of_metas_own_are_answers() throws IOException {
    for (int i = 0; i < 30; i++) {
      int status = i % 2 == 0 ? 500 : 400;
      assertThat(call("graph.example", (_, _) -> answer(status))).isGreaterThan(399);
    }
  }

  @Test
  void what_meta_tells_of_its_limits_is_passed_on_and_rubbish_is_not() throws IOException {
    call(
        "graph.example",
        (_, _) -> {
          MockClientHttpResponse answer = answer(200);
          answer
              .getHeaders()
              .add(
                  "X-Business-Use-Case-Usage",
                  """
                  {"102290129340398":[{"type":"whatsapp_business_management","call_count":81,\
                  "total_cputime":3,"total_time":5,"estimated_time_to_regain_access":2}],"x":[1]}\
                  """);
          answer.getHeaders().add("X-Business-Use-Case-Usage", "[[{");
          return answer;
        });
    assertThat(told)
        .containsExactly(
            new UsageReported(new MetaId("102290129340398"), 81, Duration.ofMinutes(2)));
  }

  private MockClientHttpResponse timeOut() throws IOException {
    out.incrementAndGet();
    throw new SocketTimeoutException("Read timed out");
  }

  private static MockClientHttpResponse answer(int status) {
    return new MockClientHttpResponse(new byte[0], HttpStatus.valueOf(status));
  }

  private int call(String host, ClientHttpRequestExecution meta) throws IOException {
    return watch
        .intercept(
            new MockClientHttpRequest(HttpMethod.GET, URI.create("https://" + host + "/v25.0/1")),
            new byte[0],
            meta)
        .getStatusCode()
        .value();
  }
}
