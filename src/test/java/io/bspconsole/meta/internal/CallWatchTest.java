package io.bspconsole.meta.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.meta.UsageReported;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
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
  void a_host_whose_answers_break_off_is_left_alone_too() throws IOException {
    for (int i = 0; i < 20; i++) {
      assertThatExceptionOfType(SocketTimeoutException.class)
          .isThrownBy(() -> call("graph.example", (_, _) -> brokenOff()));
    }
    assertThatExceptionOfType(ConnectException.class)
        .isThrownBy(() -> call("graph.example", (_, _) -> answer(200)));
  }

  @Test
  void a_host_that_stalls_in_the_middle_of_its_answers_is_left_alone() throws Exception {
    try (var meta =
        new FakeMeta(exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          Thread.sleep(Duration.ofMinutes(1));
        })) {
      GraphApi graph = FakeMeta.client(meta.address(), GraphApi.class, watch);
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        IntStream.range(0, 20).forEach(_ -> threads.execute(() -> ask(graph)));
      }
      assertThat(ask(graph)).isInstanceOf(Answer.NotSent.class);
      assertThat(meta.asked).hasSize(20);
    }
  }

  @Test
  void answers_of_gateways_are_none() throws IOException {
    for (int i = 0; i < 20; i++) {
      assertThat(call("graph.example", (_, _) -> answer(503))).isEqualTo(503);
    }
    assertThatExceptionOfType(ConnectException.class)
        .isThrownBy(() -> call("graph.example", (_, _) -> answer(200)));
  }

  @Test
  void whoever_reads_nothing_of_an_answer_has_had_one() throws IOException {
    for (int i = 0; i < 20; i++) {
      intercept("other.example", (_, _) -> answer(200)).close();
    }
    assertThat(call("other.example", (_, _) -> answer(200))).isEqualTo(200);
    for (int i = 0; i < 10; i++) { // half of twenty, if these count
      intercept("graph.example", (_, _) -> answer(200)).close();
      assertThatExceptionOfType(SocketTimeoutException.class)
          .isThrownBy(() -> call("graph.example", (_, _) -> timeOut()));
    }
    assertThatExceptionOfType(ConnectException.class)
        .isThrownBy(() -> call("graph.example", (_, _) -> answer(200)));
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

  private static MockClientHttpResponse brokenOff() {
    InputStream begun = new ByteArrayInputStream("{\"id\":".getBytes(StandardCharsets.US_ASCII));
    InputStream silence =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new SocketTimeoutException("Read timed out");
          }
        };
    return new MockClientHttpResponse(new SequenceInputStream(begun, silence), HttpStatus.OK);
  }

  private static Answer ask(GraphApi graph) {
    return Answer.to(() -> graph.template("v25.0", "168", "status"));
  }

  /** As Spring does: reads the whole answer, and closes it in any case. */
  private int call(String host, ClientHttpRequestExecution meta) throws IOException {
    try (ClientHttpResponse answer = intercept(host, meta)) {
      answer.getBody().readAllBytes();
      return answer.getStatusCode().value();
    }
  }

  private ClientHttpResponse intercept(String host, ClientHttpRequestExecution meta)
      throws IOException {
    return watch.intercept(
        new MockClientHttpRequest(HttpMethod.GET, URI.create("https://" + host + "/v25.0/1")),
        new byte[0],
        meta);
  }
}
