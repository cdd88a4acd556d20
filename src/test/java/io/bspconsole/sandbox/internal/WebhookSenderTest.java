package io.bspconsole.sandbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.HttpServer;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.sandbox.internal.WebhookQueue.Owed;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WebhookSenderTest {

  private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

  private final WebhookQueue queue = mock(WebhookQueue.class);
  private final UUID id = Uuids.next();

  @Test
  void what_is_answered_with_200_is_done() throws Exception {
    deliver(200, new Owed(id, 1, NOW, "{}", null));
    verify(queue).remove(id);
    verifyNoMoreInteractions(queue);
  }

  @Test
  void what_is_not_taken_comes_again_with_growing_pauses() throws Exception {
    deliver(503, new Owed(id, 3, NOW, "{}", null));
    verify(queue).retry(id, NOW.plusSeconds(4));
    verifyNoMoreInteractions(queue);
  }

  @Test
  void what_is_not_taken_for_seven_days_is_dropped() throws Exception {
    deliver(401, new Owed(id, 900, NOW.minus(Duration.ofDays(8)), "{}", null));
    verify(queue).remove(id);
    verifyNoMoreInteractions(queue);
  }

  private void deliver(int status, Owed webhook) throws Exception {
    when(queue.claim(any(), anyInt())).thenReturn(List.of(webhook));
    CompletableFuture<String> signature = new CompletableFuture<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          signature.complete(
              exchange.getRequestHeaders().getFirst("X-Hub-Signature-256")
                  + " for "
                  + body.length
                  + " bytes");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/hook");
    try (var sender =
        new WebhookSender(
            queue,
            new SandboxSettings(address, Duration.ofSeconds(4), Duration.ofSeconds(15)),
            new SandboxSecrets("token", "secret"),
            new Behaviour(),
            Clock.fixed(NOW, ZoneOffset.UTC))) {
      sender.deliver();
    } finally {
      server.stop(0);
    }
    assertThat(signature.join())
        .isEqualTo(
            MetaForm.signature("secret", "{}".getBytes(StandardCharsets.UTF_8)) + " for 2 bytes");
    verify(queue).claim(any(), anyInt());
  }
}
