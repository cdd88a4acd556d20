package io.bspconsole.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.support.Fixtures;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Calls the console over HTTP, as a key or with the session of somebody who signed in. */
final class Http implements AutoCloseable {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final UnaryOperator<String> url;
  private final Map<Subject, String> sessions = new HashMap<>();

  Http(UnaryOperator<String> url) {
    this.url = url;
  }

  HttpResponse<String> call(Subject subject, String method, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url.apply(path)))
            .header("Content-Type", "application/json")
            .header("Accept-Language", "en")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (subject.isKey()) {
      request.header("Authorization", "Bearer " + subject.credentials());
    } else if (!subject.credentials().isEmpty()) {
      request.header("Cookie", sessions.computeIfAbsent(subject, this::signIn));
    }
    return send(request.build());
  }

  /** Delivers a body with a signature, as Meta does. */
  HttpResponse<String> deliver(String path, String body, String signature) {
    return send(
        HttpRequest.newBuilder(URI.create(url.apply(path)))
            .header("Content-Type", "application/json")
            .header("X-Hub-Signature-256", signature)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** The answer, by status; being sent to the sign-in page is one too. */
  static Answer answer(HttpResponse<String> response) {
    return switch (response.statusCode()) {
      case 200, 201, 202, 204, 409, 422 -> Answer.ALLOW;
      case 302 ->
          response.headers().firstValue("Location").orElse("").endsWith("/sign-in")
              ? Answer.SIGN_IN
              : Answer.ALLOW;
      case 401 -> Answer.SIGN_IN;
      case 403 -> Answer.REFUSE;
      case 404 -> Answer.HIDDEN;
      default -> Answer.BROKEN;
    };
  }

  /** The cookie of a session; of one that nobody is signed in to where that is refused. */
  private String signIn(Subject subject) {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(url.apply("/sign-in")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "username=%s&password=%s"
                            .formatted(
                                URLEncoder.encode(subject.credentials(), StandardCharsets.UTF_8),
                                URLEncoder.encode(Fixtures.PASSWORD, StandardCharsets.UTF_8))))
                .build());
    assertThat(answer.headers().firstValue("Location").orElse("").endsWith("error"))
        .describedAs("sign-in refuses %s", subject)
        .isEqualTo(subject.signedIn() == null);
    return answer.headers().firstValue("Set-Cookie").orElse("none=none").split(";", 2)[0];
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
