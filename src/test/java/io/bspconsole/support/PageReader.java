package io.bspconsole.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody before a browser, as the server sees him: signs in, opens a page and clicks in it, over
 * HTTP and with the messages (UIDL) that Vaadin's own client sends.
 */
public final class PageReader implements AutoCloseable {

  private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
  private static final Pattern PUSH = Pattern.compile("\"Vaadin-Push-ID\":\"([^\"]+)\"");
  private static final Pattern PAGE = Pattern.compile("\"v-uiId\":(\\d+)");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private String key = "";
  private String page = "";
  private String push = "";
  private int messages;

  /** Signs in by the form, with a false claim of where from; gives where that leads to. */
  public String signIn(String email, String password) {
    String form = "username=%s&password=%s".formatted(encoded(email), encoded(password));
    HttpResponse<String> answer =
        send(
            request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/145.0")
                .POST(BodyPublishers.ofString(form)));
    return answer.headers().firstValue("Location").orElse("stayed: " + answer.statusCode());
  }

  /** Opens a page as far as its scripts would; messages can be sent from now on. */
  public PageReader open(String path) {
    String answer = get("/?v-r=init&query=&location=" + encoded(path)).body();
    key = found(KEY, answer);
    page = found(PAGE, answer);
    push = found(PUSH, answer);
    messages = 0;
    return this;
  }

  /** Clicks on a way to another page of the console; gives the whole answer. */
  public String goTo(String path) {
    return message(navigation(path));
  }

  private static String navigation(String path) {
    return """
    {"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"",\
    "appShellTitle":"","historyState":{},"trigger":""}}\
    """
        .formatted(path);
  }

  /** Sends one call of an open page. */
  public String message(String call) {
    return send(request("/?v-r=uidl&v-uiId=" + page)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body(call))))
        .body();
  }

  /** Opens the push connection of the page; all that comes over it is added to the text. */
  public WebSocket connect(StringBuffer received) {
    String address =
        IntegrationTest.url("/VAADIN/push")
            + "?v-r=push&v-uiId=%s&v-pushId=%s&X-Atmosphere-Transport=websocket"
                .formatted(page, push)
            + "&X-Atmosphere-tracking-id=0&X-Atmosphere-TrackMessageSize=true";
    WebSocket.Listener listener =
        new WebSocket.Listener() {
          @Override
          public @Nullable CompletionStage<?> onText(
              WebSocket socket, CharSequence data, boolean last) {
            received.append(data);
            socket.request(1);
            return null;
          }
        };
    return http.newWebSocketBuilder()
        .buildAsync(URI.create(address.replaceFirst("^http", "ws")), listener)
        .join();
  }

  /** Clicks as {@link #goTo} does, but over the push connection, as no page of ours would. */
  public void goTo(String path, WebSocket socket) {
    String message = body(navigation(path));
    socket.sendText(message.length() + "|" + message, true).join();
  }

  private String body(String call) {
    return "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}"
        .formatted(key, call, messages, messages++);
  }

  public HttpResponse<String> heartbeat() {
    return send(request("/?v-r=heartbeat&v-uiId=" + page).POST(BodyPublishers.noBody()));
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  public HttpResponse<String> post(String path, String type, String body) {
    return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  /** Asks as a browser does that opens an address; redirections are not followed. */
  public HttpResponse<String> browse(String path) {
    return send(request(path).header("Accept", "text/html").GET());
  }

  /** The id in the session's cookie; empty before there is one. */
  public String sessionId() {
    List<HttpCookie> all = cookies.getCookieStore().getCookies();
    return all.stream()
        .filter(cookie -> cookie.getName().equals("session"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  @Override
  public void close() {
    http.close();
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(IntegrationTest.url(path)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("No " + pattern + " in " + text);
    }
    return matcher.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
