package io.bspconsole.templates.outbox;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.templates.MetaStatus;
import io.bspconsole.templates.SendProblem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the worker needs of the templates. Each method is called within the client's scope and
 * within a transaction.
 */
public interface Sendings {

  /** Looks whether, and what, is to be sent now. */
  Prepared prepare(VersionId version, SendKind kind);

  /** Meta has it: keeps its id, status and category. */
  void accepted(Order order, MetaId template, MetaStatus status, String category);

  /** Meta did what was wished. */
  void done(Order order);

  /** Meta would not take it, and would not if asked again. */
  void refused(Order order, SendProblem problem);

  /** What there is to do. */
  sealed interface Prepared {}

  /**
   * Send this.
   *
   * @param template Meta's id, absent while Meta has none
   * @param language as Meta's list writes it
   * @param body the create-template body that was cleared
   * @param approved did Meta have it approved before this call?
   * @param knownEventAt the last event of Meta's that was applied before this call
   */
  record Order(
      SendKind kind,
      VersionId version,
      WabaId account,
      MetaId waba,
      @Nullable MetaId template,
      String name,
      String language,
      JsonNode body,
      boolean approved,
      @Nullable Instant knownEventAt)
      implements Prepared {}

  /** Not now: the client's standing forbids it, or the account is not connected. */
  record NotNow() implements Prepared {}

  /** Not before that: as many edits as Meta takes were made. */
  record NotBefore(Instant at) implements Prepared {}

  /** Never: it was settled in another way. */
  record Settled() implements Prepared {}
}
