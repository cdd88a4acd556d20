package io.bspconsole.sandbox;

import io.bspconsole.kernel.MetaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells the sandbox what Meta already has, and what it is to report. */
public interface SandboxState {

  /** Puts a number into an account, or replaces the one of that id. */
  void number(MetaId waba, KnownNumber number);

  /** Puts a template into an account, or replaces the one of that id; no webhook follows. */
  void template(MetaId waba, KnownTemplate template);

  /**
   * Has a webhook delivered: signed, and again until it is answered with 200.
   *
   * @param envelope the whole body, {@code {"object":"whatsapp_business_account","entry":[…]}}
   * @param due not before then; it survives a restart
   */
  void send(JsonNode envelope, Instant due);

  /**
   * A number at Meta; enum values in Meta's words.
   *
   * @param displayNumber as Meta formats it, such as {@code +62 21 5550 0142}
   * @param messagingLimit such as TIER_250
   */
  record KnownNumber(
      MetaId id,
      String displayNumber,
      String verifiedName,
      String status,
      String quality,
      String messagingLimit) {}

  /**
   * A template at Meta.
   *
   * @param id at most 18 digits: webhooks carry it as a number
   * @param body a create-template body: name, language, category and components are taken from it
   * @param quality GREEN, YELLOW, RED or UNKNOWN
   */
  record KnownTemplate(
      MetaId id, JsonNode body, String status, String quality, @Nullable String rejectedReason) {}
}
