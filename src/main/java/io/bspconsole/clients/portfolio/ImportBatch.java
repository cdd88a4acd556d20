package io.bspconsole.clients.portfolio;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.accounts.portfolio.Colleague;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.Progress;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.StandingNote;
import io.bspconsole.clients.StandingReason;
import io.bspconsole.clients.portfolio.ImportFile.Row;
import io.bspconsole.kernel.ClientId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rows of an import that are written together, or not at all. One import writes at a time, and
 * looks again before it does what the others have written.
 */
@Component
class ImportBatch {

  private final RegisterRows register;
  private final StandingRows standings;
  private final StepRows steps;
  private final ProgressRows progress;
  private final Trail trail;
  private final CurrentActor current;
  private final TransactionTemplate transaction;
  private final ZoneId zone;
  private final Clock clock;

  ImportBatch(
      RegisterRows register,
      StandingRows standings,
      StepRows steps,
      ProgressRows progress,
      Trail trail,
      CurrentActor current,
      TransactionTemplate transaction,
      @Value("${bsp.zone}") ZoneId zone,
      Clock clock) {
    this.register = register;
    this.standings = standings;
    this.steps = steps;
    this.progress = progress;
    this.trail = trail;
    this.current = current;
    this.transaction = transaction;
    this.zone = zone;
    this.clock = clock;
  }

  /** Those of which the register has one of the same name and legal name. */
  Set<Row> known(List<Row> rows) {
    Set<String> known =
        register.named(rows.stream().map(row -> row.client().name()).toList()).stream()
            .map(ImportFile::key)
            .collect(Collectors.toSet());
    return rows.stream().filter(row -> known.contains(row.key())).collect(Collectors.toSet());
  }

  /**
   * Takes the businesses on that the register does not have.
   *
   * @param rows not empty
   * @param owner who looks after the business of a row
   * @return those that it had
   */
  Set<Row> write(List<Row> rows, Function<Row, @Nullable Colleague> owner) {
    return transaction.execute(_ -> {
      register.lockForImport();
      Set<Row> known = known(rows);
      rows.stream()
          .filter(row -> !known.contains(row))
          .forEach(row -> write(row, owner.apply(row)));
      return known;
    });
  }

  private void write(Row row, @Nullable Colleague owner) {
    ClientId id = ClientId.next();
    register.add(id, row.client(), row.standing(), owner);
    standings.add(
        id, null, row.standing(), StandingNote.of(StandingReason.IMPORTED), current.get());
    if (row.standing() == Standing.ONBOARDING) {
      steps.begin(id, LocalDate.ofInstant(clock.instant(), zone));
      progress.write(id, Progress.of(row.standing(), steps.of(id)), true);
    }
    trail.record(id, ClientRegister.takenOn(id, row.client(), owner));
  }
}
