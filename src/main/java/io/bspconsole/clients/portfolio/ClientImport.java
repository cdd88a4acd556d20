package io.bspconsole.clients.portfolio;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Subject.Kind;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.Progress;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.StandingNote;
import io.bspconsole.clients.StandingReason;
import io.bspconsole.clients.portfolio.ImportFile.Row;
import io.bspconsole.clients.portfolio.ImportReport.RowProblem;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.live.ClientChanged;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes many clients on from a file. Rows with a problem are reported and left out; each other one
 * is written wholly or not at all. Not for staff who are narrowed.
 */
@Service
@Needs(Permission.CLIENT_ONBOARD)
public class ClientImport {

  private static final Logger log = LoggerFactory.getLogger(ClientImport.class);

  /** Rows in one transaction. */
  private static final int AT_ONCE = 100;

  private final RegisterRows register;
  private final StandingRows standings;
  private final StepRows steps;
  private final ProgressRows progress;
  private final Trail trail;
  private final CurrentActor current;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final ZoneId zone;
  private final Clock clock;

  ClientImport(
      RegisterRows register,
      StandingRows standings,
      StepRows steps,
      ProgressRows progress,
      Trail trail,
      CurrentActor current,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      @Value("${bsp.zone}") ZoneId zone,
      Clock clock) {
    this.register = register;
    this.standings = standings;
    this.steps = steps;
    this.progress = progress;
    this.trail = trail;
    this.current = current;
    this.transaction = transaction;
    this.events = events;
    this.zone = zone;
    this.clock = clock;
  }

  /** Says what {@link #run} would do, and writes nothing. */
  public ImportReport check(String csv) {
    ImportFile file = ImportFile.read(csv);
    if (file.fault() != null) {
      return ImportReport.unreadable(file.fault());
    }
    List<RowProblem> problems = new ArrayList<>(file.problems());
    List<Row> good = unknown(file, problems);
    return report(file, good, 0, problems);
  }

  /** Takes over all rows that nothing stands in the way of. */
  public ImportReport run(String csv) {
    ImportFile file = ImportFile.read(csv);
    if (file.fault() != null) {
      return ImportReport.unreadable(file.fault());
    }
    List<RowProblem> problems = new ArrayList<>(file.problems());
    List<Row> good = unknown(file, problems);
    int written = 0;
    for (int from = 0; from < good.size(); from += AT_ONCE) {
      List<Row> part = good.subList(from, Math.min(good.size(), from + AT_ONCE));
      try {
        transaction.executeWithoutResult(_ -> part.forEach(this::write));
        written += part.size();
      } catch (DataAccessException | TransactionException e) {
        log.warn(
            "Clients of lines {} to {} were not written",
            part.getFirst().line(),
            part.getLast().line(),
            e);
        part.forEach(row -> problems.add(problem(row, ImportReport.Kind.NOT_WRITTEN)));
      }
    }
    tell(file.rows(), written);
    return report(file, good, written, problems);
  }

  /** Those of which the register has none of the same name and legal name. */
  private List<Row> unknown(ImportFile file, List<RowProblem> problems) {
    Set<String> known = new HashSet<>();
    for (int from = 0; from < file.good().size(); from += AT_ONCE) {
      List<String> names =
          file.good().subList(from, Math.min(file.good().size(), from + AT_ONCE)).stream()
              .map(row -> row.client().name())
              .toList();
      register.named(names).forEach(client -> known.add(ImportFile.key(client)));
    }
    return file.good().stream()
        .filter(row -> {
          if (!known.contains(row.key())) {
            return true;
          }
          problems.add(problem(row, ImportReport.Kind.KNOWN));
          return false;
        })
        .toList();
  }

  private void write(Row row) {
    ClientId id = ClientId.next();
    NewClient client = row.client();
    register.add(id, client, row.standing());
    standings.add(
        id, null, row.standing(), StandingNote.of(StandingReason.IMPORTED), current.get());
    if (row.standing() == Standing.ONBOARDING) {
      steps.begin(id, LocalDate.ofInstant(clock.instant(), zone));
      progress.write(id, Progress.of(row.standing(), steps.of(id)), true);
    }
    trail.record(
        id,
        Act.of(Action.CLIENT_TAKEN_ON, Subject.client(id, client.name()))
            .changed("name", null, client.name())
            .changed("legalName", null, client.legalName())
            .changed("city", null, client.city())
            .changed("country", null, ClientRegister.known(client.country()))
            .changed(
                "registrationNumber", null, ClientRegister.known(client.registrationNumber())));
  }

  private void tell(int rows, int written) {
    ClientId last = ClientId.next();
    transaction.executeWithoutResult(_ -> {
      trail.recordOfProvider(
          Act.of(Action.CLIENTS_IMPORTED, new Subject(Kind.SETTING, "clients", ""))
              .changed("count", null, written + " / " + rows));
      events.publishEvent(new ClientChanged(last)); // lists read themselves anew
    });
  }

  private static RowProblem problem(Row row, ImportReport.Kind kind) {
    return new RowProblem(row.line(), "name", kind, row.client().name());
  }

  private static ImportReport report(
      ImportFile file, List<Row> good, int written, List<RowProblem> problems) {
    return new ImportReport(
        null,
        file.rows(),
        good.size(),
        written,
        problems.stream()
            .sorted(Comparator.comparingLong(RowProblem::line))
            .collect(Collectors.toList()));
  }
}
