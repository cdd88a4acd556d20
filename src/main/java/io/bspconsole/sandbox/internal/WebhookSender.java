package io.bspconsole.sandbox.internal;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.sandbox.SandboxMood;
import io.bspconsole.sandbox.internal.WebhookQueue.Owed;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Delivers webhooks as Meta does: at least once, again with growing pauses until they are answered
 * with 200, for seven days. The mood makes them late, mixed, repeated and joined.
 */
@Component
@Profile("sandbox")
class WebhookSender implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WebhookSender.class);
  private static final Duration GIVE_UP = Duration.ofDays(7);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int AT_ONCE = 20;

  /** For so long webhooks are collected to be mixed. */
  private static final Duration MIXING = Duration.ofSeconds(8);

  private final WebhookQueue queue;
  private final SandboxSettings settings;
  private final SandboxSecrets secrets;
  private final Behaviour behaviour;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  WebhookSender(
      WebhookQueue queue,
      SandboxSettings settings,
      SandboxSecrets secrets,
      Behaviour behaviour,
      Clock clock) {
    this.queue = queue;
    this.settings = settings;
    this.secrets = secrets;
    this.behaviour = behaviour;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 400)
  void deliver() throws InterruptedException {
    try {
      SandboxMood mood = behaviour.mood();
      Duration late = mood.shuffled() ? mood.webhookDelay().plus(MIXING) : mood.webhookDelay();
      int most = Math.max(AT_ONCE, mood.batch());
      List<Owed> due = new ArrayList<>(queue.claim(Clocks.now(clock).minus(late), most));
      if (mood.shuffled()) {
        Collections.shuffle(due);
      }
      for (int from = 0; from < due.size(); from += mood.batch()) {
        deliver(due.subList(from, Math.min(due.size(), from + mood.batch())), mood.extraCopies());
      }
    } catch (DataAccessException | TransactionException e) {
      log.warn("No webhook can be delivered, the database is away: {}", e.getMessage());
    }
  }

  private void deliver(List<Owed> together, int copies) throws InterruptedException {
    String body = Joined.of(together.stream().map(Owed::body).toList());
    boolean taken = post(body);
    for (int i = 0; i < copies && taken; i++) {
      taken = post(body);
    }
    for (Owed webhook : together) {
      if (taken) {
        queue.remove(webhook.id());
      } else {
        again(webhook);
      }
    }
  }

  private void again(Owed webhook) {
    Instant now = Clocks.now(clock);
    if (webhook.createdAt().plus(GIVE_UP).isBefore(now)) {
      log.warn("A webhook was not taken for {} days and is dropped", GIVE_UP.toDays());
      queue.remove(webhook.id());
      return;
    }
    Duration pause = Duration.ofSeconds(1L << Math.min(webhook.attempts() - 1, 9));
    queue.retry(webhook.id(), now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
  }

  private boolean post(String body) throws InterruptedException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(settings.webhookUrl())
            .timeout(Duration.ofSeconds(5))
            .header("Content-Type", "application/json")
            .header("User-Agent", "facebookexternalua")
            .header("X-Hub-Signature-256", MetaForm.signature(secrets.appSecret(), bytes))
            .POST(BodyPublishers.ofByteArray(bytes))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      log.debug("A webhook was not taken: {}", e.toString());
      return false;
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
