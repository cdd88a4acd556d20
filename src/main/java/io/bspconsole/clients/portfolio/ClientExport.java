package io.bspconsole.clients.portfolio;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Subject.Kind;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.TableForm;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of clients as a file for spreadsheets. */
@Service
@Needs(Permission.PORTFOLIO_EXPORT)
public class ClientExport {

  private static final List<String> COLUMNS =
      List.of(
          "name",
          "legal_name",
          "city",
          "country",
          "registration_number",
          "trade_names",
          "standing",
          "step",
          "waits_for",
          "waits_since",
          "next_due",
          "steps_done",
          "steps_all",
          "rating",
          "owner",
          "client_since");

  private final ClientList list;
  private final Trail trail;
  private final TransactionTemplate transaction;

  ClientExport(ClientList list, Trail trail, TransactionTemplate transaction) {
    this.list = list;
    this.trail = trail;
    this.transaction = transaction;
  }

  /**
   * Writes all clients that the query lets through, in its order. Formulas in it are defused. The
   * trail tells it first: whoever breaks off has read what came until then.
   */
  @Needs(value = Permission.PORTFOLIO_EXPORT, fresh = true)
  public void write(ClientQuery query, TableForm form, OutputStream to) {
    long count = list.count(query);
    transaction.executeWithoutResult(_ ->
        trail.recordOfProvider(
            Act.of(Action.CLIENTS_EXPORTED, new Subject(Kind.SETTING, "clients", ""))
                .changed("count", null, count)));
    Set<ClientId> written = new HashSet<>();
    TableForm.Table table = form.begin(to, COLUMNS);
    String cursor = null;
    boolean news;
    do {
      ClientLines page = list.find(query, cursor, Direction.AFTER, ClientList.LARGEST_PAGE);
      news = false;
      for (ClientLine line : page.lines()) {
        if (written.add(line.client().id())) { // one may move while the list is read
          table.row(cells(line));
          news = true;
        }
      }
      cursor = page.after();
    } while (cursor != null && news);
    table.finish();
  }

  private static List<@Nullable Object> cells(ClientLine line) {
    ClientSummary client = line.client();
    return Arrays.asList(
        client.name(),
        client.legalName(),
        client.city(),
        client.country(),
        client.registrationNumber(),
        client.tradeNames().text(),
        client.standing(),
        line.step() == null
            ? null
            : line.step().title().isEmpty() ? line.step().code() : line.step().title(),
        line.waitsFor(),
        line.since(),
        line.nextDue(),
        line.done(),
        line.all(),
        line.rating(),
        line.ownerName(),
        client.createdAt());
  }
}
