package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bspconsole.access.Role;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.PageReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.catalina.Context;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/** Somebody who opens the console again and again and keeps no cookie. */
class ManyStrangersTest extends IntegrationTest {

  @Autowired private Strangers strangers;
  @Autowired private StrangerSettings most;
  @Autowired private Fixtures fixtures;
  @Autowired private ApplicationContext context;

  @Test
  void their_sessions_are_bounded_and_those_of_people_stay() throws Exception {
    try (PageReader reader = new PageReader();
        HttpClient client = HttpClient.newHttpClient()) {
      Fixtures.Person person = fixtures.staff(Role.REVIEWER);
      reader.signIn(person.email(), Fixtures.PASSWORD);
      for (int i = 0; i < most.ofNetwork() + 20; i++) {
        open(client);
      }

      assertThat(strangers.largestNetwork()).isEqualTo(most.ofNetwork());
      reader.open("reviews");
      assertThat(reader.goTo("reviews")).doesNotContain("There is nothing here");
    }
  }

  @Test
  void many_at_once_get_their_pages_and_stay_bounded() throws Exception {
    ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();
    try (PageReader reader = new PageReader();
        HttpClient client = HttpClient.newHttpClient();
        ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      Fixtures.Person person = fixtures.staff(Role.REVIEWER);
      reader.signIn(person.email(), Fixtures.PASSWORD);
      int before = running();
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 3 * most.ofNetwork(); i++) {
        all.add(hands.submit(() -> answers.add(open(client))));
      }
      for (Future<?> one : all) {
        one.get();
      }

      assertThat(answers).hasSize(3 * most.ofNetwork()).containsOnly("200");
      await()
          .untilAsserted(
              () -> assertThat(running()).isLessThanOrEqualTo(before + most.ofNetwork()));
      reader.open("reviews");
      assertThat(reader.goTo("reviews")).doesNotContain("There is nothing here");
    }
  }

  /** The sessions that the server keeps, of whomever. */
  private int running() {
    WebServer server =
        Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer());
    return Arrays.stream(((TomcatWebServer) server).getTomcat().getHost().findChildren())
        .mapToInt(it -> ((Context) it).getManager().getActiveSessions())
        .sum();
  }

  /**
   * Begins a page, without the browser's bundle, which is not there yet when tests run. Gives the
   * status, and all else that there is to know when it is none of success.
   */
  private static String open(HttpClient client) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(url("/?v-r=init&query=&location=sign-in")))
                .header("Accept", "text/html")
                .build(),
            BodyHandlers.ofString());
    return answer.statusCode() == 200
        ? "200"
        : answer.statusCode() + " " + answer.headers().map() + " " + answer.body();
  }
}
