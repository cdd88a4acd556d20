package io.bspconsole.clients.portfolio;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.accounts.StaffRights;
import io.bspconsole.accounts.portfolio.Colleague;
import io.bspconsole.accounts.portfolio.Colleagues;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Subject.Kind;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.portfolio.ImportFile.Row;
import io.bspconsole.clients.portfolio.ImportReport.RowProblem;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.live.ClientChanged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes many clients on from a file. Rows with a problem are reported and left out; each other one
 * is written wholly or not at all, and looked after by whom the row names, or by whoever imports
 * it. Not for staff who are narrowed.
 */
@Service
@Needs(Permission.CLIENT_ONBOARD)
public class ClientImport {

  private static final Logger log = LoggerFactory.getLogger(ClientImport.class);

  /** Rows in one transaction. */
  private static final int AT_ONCE = 100;

  private final ImportBatch batch;
  private final Colleagues colleagues;
  private final StaffRights rights;
  private final CurrentActor current;
  private final Trail trail;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  ClientImport(
      ImportBatch batch,
      Colleagues colleagues,
      StaffRights rights,
      CurrentActor current,
      Trail trail,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.batch = batch;
    this.colleagues = colleagues;
    this.rights = rights;
    this.current = current;
    this.trail = trail;
    this.transaction = transaction;
    this.events = events;
  }

  /** Says what {@link #run} would do, and writes nothing. */
  public ImportReport check(String csv) {
    ImportFile file = ImportFile.read(csv);
    if (file.fault() != null) {
      return ImportReport.unreadable(file.fault());
    }
    List<RowProblem> problems = new ArrayList<>(file.problems());
    List<Row> good = unknown(owned(file.good(), owners(file), problems), problems);
    return report(file, good.size(), 0, problems);
  }

  /** Takes over all rows that nothing stands in the way of. */
  public ImportReport run(String csv) {
    ImportFile file = ImportFile.read(csv);
    if (file.fault() != null) {
      return ImportReport.unreadable(file.fault());
    }
    List<RowProblem> problems = new ArrayList<>(file.problems());
    Map<String, Colleague> owners = owners(file);
    int written = 0;
    for (List<Row> part : parts(owned(file.good(), owners, problems))) {
      if (!mayStill()) {
        part.forEach(row -> problems.add(problem(row, ImportReport.Kind.NO_RIGHT)));
        continue;
      }
      try {
        Set<Row> known = batch.write(part, row -> owners.get(row.owner()));
        known.forEach(row -> problems.add(problem(row, ImportReport.Kind.KNOWN)));
        written += part.size() - known.size();
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
    return report(file, written, written, problems);
  }

  /** Asked anew for each part: thousands of rows take a while. */
  private boolean mayStill() {
    return rights.seesAll(current.get().id(), Permission.CLIENT_ONBOARD).orElse(false);
  }

  /** The people whom the rows name, and for rows that name nobody whoever imports them. */
  private Map<String, Colleague> owners(ImportFile file) {
    Set<String> named =
        file.good().stream()
            .map(Row::owner)
            .filter(owner -> !owner.isEmpty())
            .collect(Collectors.toSet());
    Map<String, Colleague> owners = new HashMap<>(colleagues.called(named));
    colleagues.me().ifPresent(importer -> owners.put("", importer));
    return owners;
  }

  /** Those that name nobody, or somebody whom the provider has. */
  private static List<Row> owned(
      List<Row> rows, Map<String, Colleague> owners, List<RowProblem> problems) {
    List<Row> owned = new ArrayList<>();
    for (Row row : rows) {
      if (row.owner().isEmpty() || owners.containsKey(row.owner())) {
        owned.add(row);
      } else {
        problems.add(
            new RowProblem(
                row.line(),
                ImportFile.OWNER,
                ImportReport.Kind.OWNER,
                ImportFile.cut(row.owner())));
      }
    }
    return owned;
  }

  private List<Row> unknown(List<Row> rows, List<RowProblem> problems) {
    Set<Row> known = new HashSet<>();
    parts(rows).forEach(part -> known.addAll(batch.known(part)));
    known.forEach(row -> problems.add(problem(row, ImportReport.Kind.KNOWN)));
    return rows.stream().filter(row -> !known.contains(row)).toList();
  }

  private static List<List<Row>> parts(List<Row> rows) {
    List<List<Row>> parts = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      parts.add(rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
    }
    return parts;
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
      ImportFile file, int good, int written, List<RowProblem> problems) {
    return new ImportReport(
        null,
        file.rows(),
        good,
        written,
        problems.stream().sorted(Comparator.comparingLong(RowProblem::line)).toList());
  }
}
