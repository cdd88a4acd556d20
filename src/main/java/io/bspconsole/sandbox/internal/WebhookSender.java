package io.bspconsole.sandbox.internal;

import io.bspconsole.kernel.Clocks;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Delivers webhooks as Meta does: at least once, again with growing pauses until they are answered
 * with 200, for seven days.
 */
@Component
@Profile("sandbox")
class WebhookSender implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WebhookSender.class);
  private static final Duration GIVE_UP = Duration.ofDays(7);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int AT_ONCE = 20;

  private final WebhookQueue queue;
  private final SandboxSettings settings;
  private final SandboxSecrets secrets;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  WebhookSender(WebhookQueue queue, SandboxSettings settings, SandboxSecrets secrets, Clock clock) {
    this.queue = queue;
    this.settings = settings;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 400)
  void deliver() throws InterruptedException {
    try {
      for (Owed webhook : queue.claim(Clocks.now(clock), AT_ONCE)) {
        if (post(webhook.body())) {
          queue.remove(webhook.id());
        } else {
          again(webhook);
        }
      }
    } catch (DataAccessException | TransactionException e) {
      log.warn("No webhook can be delivered, the database is away: {}", e.getMessage());
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
