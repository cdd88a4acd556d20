package io.bspconsole.clients.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.portfolio.DueScreenings;
import io.bspconsole.clients.portfolio.ListRows;
import io.bspconsole.clients.portfolio.RegisterRows;
import io.bspconsole.clients.portfolio.ScreeningRows;
import io.bspconsole.clients.portfolio.ScreeningSubjects;
import io.bspconsole.clients.screening.Crowd;
import io.bspconsole.clients.screening.Screener;
import io.bspconsole.clients.screening.Screener.Likeness;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.tenancy.ClientScope;
import io.bspconsole.tenancy.ClientTurns;
import io.bspconsole.work.Batches;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Holds clients against the lists by itself: all when something is added to these, and each when it
 * comes or when what is compared of it changes. Lists are read once for a page of clients. A second
 * node that does the same finds each client done.
 */
@Component
class OwnScreening {

  private static final Logger log = LoggerFactory.getLogger(OwnScreening.class);
  private static final int AT_ONCE = 2_000;
  private static final int MOST_PAGES = 1_000;

  private final DueScreenings due;
  private final RegisterRows register;
  private final ScreeningRows rows;
  private final ScreeningSubjects subjects;
  private final ListRows lists;
  private final StepKeeper steps;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final ClientTurns turns;

  OwnScreening(
      DueScreenings due,
      RegisterRows register,
      ScreeningRows rows,
      ScreeningSubjects subjects,
      ListRows lists,
      StepKeeper steps,
      Trail trail,
      ApplicationEventPublisher events,
      ClientTurns turns) {
    this.due = due;
    this.register = register;
    this.rows = rows;
    this.subjects = subjects;
    this.lists = lists;
    this.steps = steps;
    this.trail = trail;
    this.events = events;
    this.turns = turns;
  }

  @Scheduled(
      initialDelayString = "${bsp.screening.interval:10s}",
      fixedDelayString = "${bsp.screening.interval:10s}")
  void round() {
    try {
      long round = due.round();
      AtomicReference<ClientId> last = new AtomicReference<>();
      new Batches(AT_ONCE, MOST_PAGES)
          .run(size -> {
            List<ClientId> clients = due.after(last.get(), round, size);
            if (!clients.isEmpty()) {
              screen(clients, round);
              last.set(clients.getLast());
            }
            return clients.size();
          });
    } catch (DataAccessException | TransactionException e) {
      log.warn("Clients cannot be held against the lists now: {}", e.getMessage());
    }
  }

  /** A client as it was compared, with what was found. */
  private record Compared(ClientId client, Screener.Subject subject, List<Likeness> found) {}

  private void screen(List<ClientId> clients, long round) {
    List<Compared> all =
        clients.stream()
            .map(client ->
                ClientScope.call(
                    client,
                    () -> new Compared(client, subjects.subject(client), new ArrayList<>())))
            .toList();
    Crowd crowd = new Crowd(all.stream().map(Compared::subject).toList());
    lists.eachEntry(page -> crowd.find(page, (whose, it) -> all.get(whose).found().add(it)));
    for (Compared one : all) {
      turns.give(one.client(), "The screening", () -> keep(one, round));
    }
  }

  /** What changed since it was compared is compared again in the next round. */
  private void keep(Compared one, long round) {
    ClientId client = one.client();
    steps.lock(client);
    ClientSummary summary = register.find(client).orElseThrow(NotFound::new);
    if (summary.standing().isOver()
        || !due.isDue(client, round)
        || !subjects.subject(client).equals(one.subject())) {
      return;
    }
    int news = rows.keep(client, one.found());
    due.done(client, round);
    steps.refresh(client);
    if (news > 0) {
      trail.record(
          Act.of(Action.CLIENT_SCREENED, Subject.client(client, summary.name()))
              .changed("count", null, one.found().size())
              .changed("news", null, news));
      events.publishEvent(new ClientChanged(client));
    }
  }
}
