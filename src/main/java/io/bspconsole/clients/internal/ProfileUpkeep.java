package io.bspconsole.clients.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.portfolio.AttestRows;
import io.bspconsole.clients.portfolio.AttestRows.Attest;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.tenancy.ClientTurns;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sees to it that profiles are confirmed (P1.2). Before one is due its client's owners are reminded
 * by mail; then it stands in the staff's list; some time after that the client's standing becomes
 * what the provider has set. Each happens once for each due day: who comes second, on this node or
 * another, finds it done.
 */
@Component
class ProfileUpkeep {

  private static final Logger log = LoggerFactory.getLogger(ProfileUpkeep.class);
  private static final int AT_ONCE = 500;

  private static final Set<Standing> SERVED =
      EnumSet.of(Standing.ACTIVE, Standing.ON_WATCH, Standing.RESTRICTED, Standing.SUSPENDED);

  private final AttestRows rows;
  private final ProfileReminders reminders;
  private final StandingMoves moves;
  private final ProfileSettings settings;
  private final Trail trail;
  private final ClientTurns turns;
  private final ZoneId zone;
  private final Clock clock;

  ProfileUpkeep(
      AttestRows rows,
      ProfileReminders reminders,
      StandingMoves moves,
      ProfileSettings settings,
      Trail trail,
      ClientTurns turns,
      @Value("${bsp.zone}") ZoneId zone,
      Clock clock) {
    this.rows = rows;
    this.reminders = reminders;
    this.moves = moves;
    this.settings = settings;
    this.trail = trail;
    this.turns = turns;
    this.zone = zone;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${bsp.profiles.upkeep:10m}",
      fixedDelayString = "${bsp.profiles.upkeep:10m}")
  void round() {
    try {
      LocalDate today = today();
      each(rows.toRemind(today.plus(settings.remindDays()), SERVED, AT_ONCE), this::remind);
      each(
          rows.toMove(today.minus(settings.graceDays()), settings.overdue().from(), AT_ONCE),
          this::move);
    } catch (DataAccessException | TransactionException e) {
      log.warn("Profiles that are to be confirmed cannot be found now: {}", e.getMessage());
    }
  }

  private void each(List<ClientId> clients, Consumer<ClientId> act) {
    for (ClientId client : clients) {
      turns.give(client, "The profile", () -> act.accept(client));
    }
  }

  void remind(ClientId client) {
    Attest attest = rows.lock(client);
    LocalDate by = attest.by();
    if (by == null || by.equals(attest.reminded()) || !SERVED.contains(attest.standing())) {
      return;
    }
    rows.reminded(client, by);
    int told = reminders.send(client, attest.name(), by);
    trail.record(
        Act.of(Action.PROFILE_REMINDED, Subject.profile(client))
            .changed("due", null, by)
            .changed("count", null, told));
  }

  void move(ClientId client) {
    Attest attest = rows.lock(client);
    LocalDate by = attest.by();
    if (by == null
        || by.equals(attest.moved())
        || by.isAfter(today().minus(settings.graceDays()))) {
      return;
    }
    rows.moved(client, by);
    settings
        .overdue()
        .move(attest.standing())
        .ifPresent(move -> moves.overdue(client, move, reminders.reason(by)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
