package io.bspconsole.meta.internal;

import io.bspconsole.kernel.KeptText;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a call ended, before anybody asks what it means. */
sealed interface Answer {

  /**
   * The whole answer came.
   *
   * @param body absent when it is not a JSON object
   */
  record Reply(int status, HttpHeaders headers, @Nullable JsonNode body) implements Answer {

    boolean successful() {
      return status >= 200 && status < 300 && (body == null || !body.path("error").isObject());
    }
  }

  /** There was no connection, so nothing was sent. */
  record NotSent(String reason, Throwable cause) implements Answer {}

  /** The call was sent, or partly; the answer did not come whole within the time-out. */
  record CutOff(String reason, Throwable cause) implements Answer {}

  /** Makes the call. Never throws for what the network or the other side does. */
  static Answer to(Supplier<ResponseEntity<byte[]>> call) {
    try {
      ResponseEntity<byte[]> entity = call.get();
      return new Reply(
          entity.getStatusCode().value(), entity.getHeaders(), object(entity.getBody()));
    } catch (RestClientException | InvalidMediaTypeException e) {
      Throwable origin = e;
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (beforeSending(cause)) {
          return new NotSent("no connection to Meta: " + describe(cause), e);
        }
        origin = cause;
      }
      return new CutOff("the call to Meta was cut off: " + describe(origin), e);
    }
  }

  private static boolean beforeSending(Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException
        || cause instanceof UnknownHostException
        || cause instanceof UnresolvedAddressException
        || cause instanceof SSLHandshakeException;
  }

  private static String describe(Throwable cause) {
    String message = cause.getMessage();
    return message == null || message.isBlank()
        ? cause.getClass().getSimpleName()
        : KeptText.cut(message, KeptText.EXPLANATION);
  }

  private static @Nullable JsonNode object(byte @Nullable [] body) {
    if (body == null) {
      return null;
    }
    try {
      JsonNode node = JsonMapper.shared().readTree(body);
      return node.isObject() ? node : null;
    } catch (JacksonException | NumberFormatException _) {
      return null;
    }
  }
}
