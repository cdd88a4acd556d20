package io.bspconsole.webhooks.internal;

import io.bspconsole.kernel.ContentCoding;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;

/**
 * Where Meta delivers. A plain servlet, so that nothing reads the body before the signature is
 * checked over it: a form parser would take the bytes away.
 *
 * <p>GET is Meta's handshake. POST answers 200 only after the bytes are stored for good; 401 for
 * everything that is not signed by our secret or lacks the client certificate that is asked for,
 * 408 for a body that takes longer than ten seconds, 413 above {@link #LIMIT}, 415 for a body in a
 * coding (Content-Encoding), which Meta does not use and nothing here could read, 503 with
 * Retry-After while nothing can be stored or too much comes in. Meta repeats whatever was not
 * answered 200, for seven days; so what is signed is accepted whether or not it can be read.
 */
final class IntakeServlet extends HttpServlet {

  private static final Logger log = LoggerFactory.getLogger(IntakeServlet.class);

  /** Bytes of the largest body; Meta's own limit is 3 MB. */
  static final int LIMIT = 4 * 1024 * 1024;

  /** A refused body is read up to here, so that its sender hears the answer. */
  private static final long PATIENCE = 4L * LIMIT;

  /**
   * Bytes of all bodies that are being read, from whomever they come: bytes that have come. The
   * memory that they take is up to three times as much, see {@link BoundedReading}.
   */
  private static final int MOST_AT_ONCE = 64 * 1024 * 1024;

  /** For one body. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private static final int RETRY_AFTER_SECONDS = 15;

  private static final int BUSY_SECONDS = 2;

  private final transient SignatureCheck signature;
  private final String verifyToken;
  private final transient Predicate<HttpServletRequest> certificate;
  private final transient BooleanSupplier room;
  private final transient Consumer<byte[]> inbox;
  private final transient BoundedReading reading = new BoundedReading(MOST_AT_ONCE, LONGEST);

  /** An intake that always has room, and asks for no certificate. */
  IntakeServlet(SignatureCheck signature, String verifyToken, Consumer<byte[]> inbox) {
    this(signature, verifyToken, _ -> true, () -> true, inbox);
  }

  /**
   * @param certificate whether a delivery comes with the client certificate that is asked for
   * @param room whether another body can be taken in now; asked before it is read
   * @param inbox stores a body for good before it returns, or throws {@link DataAccessException}
   */
  IntakeServlet(
      SignatureCheck signature,
      String verifyToken,
      Predicate<HttpServletRequest> certificate,
      BooleanSupplier room,
      Consumer<byte[]> inbox) {
    this.signature = signature;
    this.verifyToken = verifyToken;
    this.certificate = certificate;
    this.room = room;
    this.inbox = inbox;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (request.getMethod()) {
      case "GET" -> shakeHands(request, response);
      case "POST" -> take(request, response);
      default -> {
        response.setHeader(HttpHeaders.ALLOW, "GET, POST");
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      }
    }
  }

  private void shakeHands(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String challenge = request.getParameter("hub.challenge");
    if ("subscribe".equals(request.getParameter("hub.mode"))
        && challenge != null
        && isOurs(request.getParameter("hub.verify_token"))) {
      answer(response, HttpServletResponse.SC_OK, challenge);
    } else {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private boolean isOurs(@Nullable String token) {
    return token != null
        && !verifyToken.isBlank()
        && MessageDigest.isEqual(
            verifyToken.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
    InputStream stream = request.getInputStream();
    String header = request.getHeader("X-Hub-Signature-256");
    if (!ContentCoding.isNone(request.getHeader(HttpHeaders.CONTENT_ENCODING))) {
      response.setHeader(HttpHeaders.ACCEPT_ENCODING, ContentCoding.IDENTITY);
      refuse(stream, response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
      return;
    }
    if (request.getContentLengthLong() > LIMIT) {
      refuse(stream, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    if (!signature.plausible(header) || !certificate.test(request)) {
      refuse(stream, response, HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    if (!room.getAsBoolean()) {
      busy(response);
      return;
    }
    try {
      reading.read(
          stream, request.getRemoteAddr(), LIMIT, body -> judge(body, header, stream, response));
    } catch (InboxFull _) {
      busy(response);
    } catch (BoundedReading.TooSlow _) {
      response.setStatus(HttpServletResponse.SC_REQUEST_TIMEOUT);
    }
  }

  private void judge(
      byte[] body, @Nullable String header, InputStream stream, HttpServletResponse response)
      throws IOException {
    if (body.length > LIMIT) {
      refuse(stream, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (signature.matches(body, header)) {
      keep(body, response);
    } else {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  private void keep(byte[] body, HttpServletResponse response) throws IOException {
    try {
      inbox.accept(body);
    } catch (InboxFull _) {
      busy(response);
      return;
    } catch (DataAccessException e) {
      log.warn("A webhook could not be stored; Meta will repeat it: {}", e.getMessage());
      response.setIntHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    answer(response, HttpServletResponse.SC_OK, "EVENT_RECEIVED");
  }

  /** Meta shall come again soon. Nothing is logged: a burst would fill the log. */
  private static void busy(HttpServletResponse response) {
    response.setIntHeader(HttpHeaders.RETRY_AFTER, BUSY_SECONDS);
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }

  private static void refuse(InputStream stream, HttpServletResponse response, int status)
      throws IOException {
    byte[] waste = new byte[16 * 1024];
    long end = System.nanoTime() + LONGEST.toNanos();
    long left = PATIENCE;
    for (int read = 0; read >= 0 && left > 0 && System.nanoTime() < end; left -= read) {
      read = stream.read(waste);
    }
    response.setStatus(status);
  }

  private static void answer(HttpServletResponse response, int status, String text)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=UTF-8");
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
