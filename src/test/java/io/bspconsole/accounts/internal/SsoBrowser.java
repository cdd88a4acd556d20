package io.bspconsole.accounts.internal;

import io.bspconsole.support.PageReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody with a browser that goes from the console to the provider and back: clicks buttons by
 * their words, follows redirections, types the password at the provider.
 */
final class SsoBrowser implements AutoCloseable {

  final PageReader console = new PageReader();

  private final String consoleUrl;
  private final HttpClient provider =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private String page = "";

  SsoBrowser(String consoleUrl) {
    this.consoleUrl = consoleUrl;
  }

  /** Opens a page of the console. */
  SsoBrowser open(String path) {
    console.open(path);
    page = console.goTo(path);
    return this;
  }

  /** What the page that was opened says, as it went over the wire. */
  String page() {
    return page;
  }

  /** Types into the field with that label. */
  SsoBrowser type(String label, String text) {
    int field = node("label", label);
    console.message(
        "{\"type\":\"mSync\",\"node\":%d,\"feature\":1,\"property\":\"value\",\"value\":\"%s\"},"
                .formatted(field, text)
            + "{\"type\":\"event\",\"node\":%d,\"event\":\"change\",\"data\":{}}".formatted(field));
    return this;
  }

  /** Clicks the button with that text; gives the whole answer. */
  String click(String text) {
    return console.message(
        """
        {"type":"event","node":%d,"event":"click","data":{"event.screenX":1,"event.screenY":1,\
        "event.clientX":1,"event.clientY":1,"event.detail":1,"event.button":0,\
        "event.ctrlKey":false,"event.shiftKey":false,"event.altKey":false,"event.metaKey":false}}\
        """
            .formatted(parent(node("text", text))));
  }

  /** Signs in from the sign-in page; gives where in the console that leads to. */
  String signIn(String subject) {
    open("sign-in").click("Sign in with Nusa ID");
    return goAndReturn(subject);
  }

  /** Goes to the provider after a click, proves who he is there, and comes back. */
  String goAndReturn(String subject) {
    return comeBack(atProvider(leave(), subject));
  }

  /** Where the console sends to. */
  String leave() {
    return location(console.browse("/sso/start"));
  }

  /** Signs in at the provider; gives where it sends back to. */
  String atProvider(String address, String subject) {
    String next = location(get(address));
    if (next.contains("/login")) {
      String form =
          "username=%s&password=%s".formatted(encoded(subject), encoded(OidcServer.PASSWORD));
      next =
          location(
              send(
                  HttpRequest.newBuilder(URI.create(next))
                      .header("Content-Type", "application/x-www-form-urlencoded")
                      .POST(BodyPublishers.ofString(form))
                      .build()));
      next = location(get(next));
    }
    return next;
  }

  /** Follows the provider back to the console; gives where that leads to. */
  String comeBack(String address) {
    if (!address.startsWith(consoleUrl)) {
      throw new AssertionError("not the console: " + address);
    }
    return location(console.browse(address.substring(consoleUrl.length())));
  }

  HttpResponse<String> get(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build());
  }

  static String location(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Location")
        .map(to -> response.uri().resolve(to).toString())
        .orElse("stayed: " + response.statusCode());
  }

  @Override
  public void close() {
    console.close();
    provider.close();
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return provider.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private int node(String key, String value) {
    for (JsonNode change : changes()) {
      if (change.path("key").asString("").equals(key)
          && change.path("value").asString("").equals(value)) {
        return change.path("node").asInt();
      }
    }
    throw new AssertionError("nothing with the " + key + " " + value + " in " + page);
  }

  private int parent(int node) {
    for (JsonNode change : changes()) {
      for (JsonNode added : change.path("addNodes")) {
        if (added.asInt() == node) {
          return change.path("node").asInt();
        }
      }
    }
    throw new AssertionError("nobody has the node " + node);
  }

  private JsonNode changes() {
    JsonNode answer = JsonMapper.shared().readTree(page.substring(page.indexOf('{')));
    return Objects.requireNonNull(answer.findValue("changes"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
