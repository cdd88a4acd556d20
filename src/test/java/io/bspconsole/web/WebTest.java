package io.bspconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.keys.ApiKeys;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/** A browser that follows nothing and keeps nothing, so that each answer can be looked at. */
abstract class WebTest extends IntegrationTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Autowired protected Fixtures fixtures;
  @Autowired private ApiKeys keys;

  protected static HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  /** Headers are names and values by turns. */
  protected static HttpResponse<String> send(
      String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url(path)))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Writes the bytes of the text and returns all that comes back until the server closes. */
  protected static String raw(String request) throws IOException {
    URI console = URI.create(url("/"));
    try (Socket socket = new Socket(console.getHost(), console.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A new key for all clients, as the value of an Authorization header. */
  protected String providerKey() {
    String secret = "key-" + Uuids.next();
    keys.add("Test", secret, null);
    return "Bearer " + secret;
  }

  /** Signs a new person of the provider in and returns the answer. */
  protected HttpResponse<String> signIn(Role role, String query, String... headers) {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 2, headers.length);
    all[0] = "Content-Type";
    all[1] = "application/x-www-form-urlencoded";
    String form =
        "username=%s&password=%s"
            .formatted(
                URLEncoder.encode(fixtures.staff(role).email(), StandardCharsets.UTF_8),
                URLEncoder.encode(Fixtures.PASSWORD, StandardCharsets.UTF_8));
    return send("POST", "/sign-in" + query, form, all);
  }

  /** The cookie of a new session, as the value of a Cookie header. */
  protected String session() {
    HttpCookie cookie = sessionCookie(signIn(Role.MANAGER, ""));
    return cookie.getName() + "=" + cookie.getValue();
  }

  protected static HttpCookie sessionCookie(HttpResponse<String> answer) {
    List<HttpCookie> cookies =
        setCookies(answer).stream()
            .flatMap(header -> HttpCookie.parse(header).stream())
            .filter(cookie -> cookie.getName().equals("session"))
            .toList();
    assertThat(cookies).hasSize(1);
    return cookies.getFirst();
  }

  protected static List<String> setCookies(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie");
  }

  protected static String header(HttpResponse<String> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }
}
