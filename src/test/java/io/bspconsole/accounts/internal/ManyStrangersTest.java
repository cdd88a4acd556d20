package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.PageReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who opens the console again and again and keeps no cookie. */
class ManyStrangersTest extends IntegrationTest {

  @Autowired private Strangers strangers;
  @Autowired private StrangerSettings most;
  @Autowired private Fixtures fixtures;

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
    ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
    try (PageReader reader = new PageReader();
        HttpClient client = HttpClient.newHttpClient();
        ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      Fixtures.Person person = fixtures.staff(Role.REVIEWER);
      reader.signIn(person.email(), Fixtures.PASSWORD);
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 3 * most.ofNetwork(); i++) {
        all.add(hands.submit(() -> answers.add(open(client))));
      }
      for (Future<?> one : all) {
        one.get();
      }

      assertThat(answers).hasSize(3 * most.ofNetwork()).containsOnly(200);
      assertThat(strangers.largestNetwork()).isLessThanOrEqualTo(most.ofNetwork());
      reader.open("reviews");
      assertThat(reader.goTo("reviews")).doesNotContain("There is nothing here");
    }
  }

  private static int open(HttpClient client) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(url("/sign-in")))
                .header("Accept", "text/html")
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }
}
