package io.bspconsole.meta.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** A server in Meta's place that answers as the test says, and remembers what it was asked. */
final class FakeMeta implements AutoCloseable {

  record Asked(String method, String path, String query, String token, String body) {}

  interface Handler {
    void handle(HttpExchange exchange) throws IOException, InterruptedException;
  }

  final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  FakeMeta(Handler handler) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            String body =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String query = exchange.getRequestURI().getQuery();
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            asked.add(
                new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    query == null ? "" : query,
                    token == null ? "" : token,
                    body));
            handler.handle(exchange);
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
  }

  static FakeMeta answering(int status, String body) throws IOException {
    return new FakeMeta(exchange -> answer(exchange, status, body));
  }

  static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  GraphApi client() {
    return client(address());
  }

  /** As the console makes it, but with a time-out of one second. */
  static GraphApi client(String address) {
    return client(address, GraphApi.class);
  }

  static <T> T client(String address, Class<T> api, ClientHttpRequestInterceptor... interceptors) {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder().connectTimeout(Duration.ofMillis(700)).build());
    requests.setReadTimeout(Duration.ofSeconds(1));
    RestClient.Builder client =
        GraphConfiguration.prepare(
            RestClient.builder().baseUrl(address).requestFactory(requests), settings());
    client.requestInterceptors(all -> all.addAll(List.of(interceptors)));
    return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client.build()))
        .build()
        .createClient(api);
  }

  static MetaSettings settings() {
    return new MetaSettings("v25.0", "test-token");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
