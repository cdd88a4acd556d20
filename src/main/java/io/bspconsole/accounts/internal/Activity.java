package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.ui.OpenPages;
import io.bspconsole.kernel.Clocks;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notes, at most once a minute, that a person did something. Opening a page counts, and so does an
 * event in one; what pages send by themselves does not: heartbeats, push, and the messages with
 * which a list fetches the rows that the server told it to.
 */
@Component
class Activity {

  private static final Logger log = LoggerFactory.getLogger(Activity.class);
  private static final Duration PRECISION = Duration.ofMinutes(1);

  /** Events that come without a hand: polling, and a toast that leaves by itself. */
  private static final Set<String> NOBODYS = Set.of("ui-poll", "ui-refresh", "opened-changed");

  private final SessionTable table;
  private final OpenPages pages;
  private final JsonMapper json;
  private final Clock clock;

  Activity(SessionTable table, OpenPages pages, JsonMapper json, Clock clock) {
    this.table = table;
    this.pages = pages;
    this.json = json;
    this.clock = clock;
  }

  /** Notes the request, if it is due. What is returned must be used on: the body may be read. */
  HttpServletRequest note(OpenSession session, HttpServletRequest request) throws IOException {
    Instant now = Clocks.now(clock);
    if (now.isBefore(session.state().activeAt().plus(PRECISION))) {
      return request;
    }
    if (pages.isPage(request)) {
      touch(session, now);
    } else if (pages.isClick(request)) {
      KeptBody kept = new KeptBody(request);
      if (isByHand(kept.body())) {
        touch(session, now);
      }
      return kept;
    }
    return request;
  }

  /** Does the message hold anything that a person did? */
  boolean isByHand(byte[] message) {
    try {
      for (JsonNode call : json.readTree(message).path("rpc")) {
        if (call.path("type").asString("").equals("event")
            && !NOBODYS.contains(call.path("event").asString(""))) {
          return true;
        }
      }
    } catch (JacksonException e) {
      log.debug("A message could not be read", e); // Vaadin will say so
    }
    return false;
  }

  private void touch(OpenSession session, Instant now) {
    try {
      table.touch(session.key(), now);
      session.forget();
    } catch (DataAccessException | TransactionException e) {
      log.warn("Activity could not be noted", e);
    }
  }
}
