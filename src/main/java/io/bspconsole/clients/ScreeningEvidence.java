package io.bspconsole.clients;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.EvidenceOutcome.Kept;
import io.bspconsole.clients.EvidenceOutcome.Problem;
import io.bspconsole.clients.EvidenceOutcome.Refused;
import io.bspconsole.clients.internal.EvidenceType;
import io.bspconsole.clients.internal.StepKeeper;
import io.bspconsole.clients.portfolio.EvidenceRows;
import io.bspconsole.clients.portfolio.RegisterRows;
import io.bspconsole.clients.portfolio.ScreeningRows;
import io.bspconsole.files.VirusScan;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.live.ClientChanged;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Files that a decision on a likeness stands on, or the right to a restricted trade (P1.3, P4.5).
 * They stay as long as the client does. For the provider's people only.
 */
@Service
@Needs(Permission.CLIENT_ONBOARD)
public class ScreeningEvidence {

  private final RegisterRows register;
  private final ScreeningRows screening;
  private final EvidenceRows rows;
  private final EvidenceLimits limits;
  private final VirusScan scan;
  private final StepKeeper steps;
  private final Trail trail;
  private final CurrentActor current;
  private final TransactionOperations transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ScreeningEvidence(
      RegisterRows register,
      ScreeningRows screening,
      EvidenceRows rows,
      EvidenceLimits limits,
      VirusScan scan,
      StepKeeper steps,
      Trail trail,
      CurrentActor current,
      TransactionOperations transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.register = register;
    this.screening = screening;
    this.rows = rows;
    this.limits = limits;
    this.scan = scan;
    this.steps = steps;
    this.trail = trail;
    this.current = current;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /** Which files are taken. */
  public EvidenceLimits limits(ClientId client) {
    return limits;
  }

  /** All files of the client, the oldest first. */
  public List<EvidenceFile> of(ClientId client) {
    return rows.of(client);
  }

  /** The file as it was uploaded; empty for one that this client has not. */
  public Optional<byte[]> content(ClientId client, EvidenceId file) {
    return rows.content(client, file);
  }

  /**
   * Keeps a file. What it is is told by its bytes, whatever its name says.
   *
   * @param about the likeness that it is about; absent for the trade
   * @throws NotFound when the client has no such likeness
   */
  public EvidenceOutcome add(ClientId client, @Nullable HitId about, byte[] content) {
    if (content.length == 0 || content.length > limits.largest().toBytes()) {
      return new Refused(Problem.SIZE);
    }
    Optional<EvidenceType> type = EvidenceType.of(content);
    if (type.isEmpty()) {
      return new Refused(Problem.TYPE);
    }
    return switch (scan.look(content)) {
      case INFECTED -> new Refused(Problem.INFECTED);
      case UNKNOWN -> new Refused(Problem.NOT_LOOKED_AT);
      case CLEAN ->
          Objects.requireNonNull(
              transactions.execute(_ -> keep(client, about, type.get().mediaType(), content)));
    };
  }

  private EvidenceOutcome keep(
      ClientId client, @Nullable HitId about, String mediaType, byte[] content) {
    steps.lock(client);
    ClientSummary summary = register.find(client).orElseThrow(NotFound::new);
    String entry =
        about == null ? null : screening.find(client, about).orElseThrow(NotFound::new).entryName();
    if (rows.of(client).size() >= EvidenceRows.MOST) {
      return new Refused(Problem.TOO_MANY);
    }
    Actor by = current.get();
    EvidenceFile file =
        new EvidenceFile(
            EvidenceId.next(), about, mediaType, content.length, by.name(), Clocks.now(clock));
    rows.add(client, file, content, by);
    trail.record(
        Act.of(Action.EVIDENCE_ADDED, Subject.client(client, summary.name()))
            .changed("hit", null, entry)
            .changed("content", null, HexFormat.of().formatHex(Sha256.of(content))));
    events.publishEvent(new ClientChanged(client));
    return new Kept(file);
  }
}
