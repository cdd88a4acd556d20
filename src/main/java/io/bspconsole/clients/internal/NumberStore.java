package io.bspconsole.clients.internal;

import io.bspconsole.audit.Trail;
import io.bspconsole.clients.NumberRatingChanged;
import io.bspconsole.clients.PhoneNumber;
import io.bspconsole.clients.portfolio.AccountClaim.Kind;
import io.bspconsole.clients.portfolio.DueAccount;
import io.bspconsole.clients.portfolio.DueAccounts;
import io.bspconsole.clients.portfolio.DueProfiles;
import io.bspconsole.clients.portfolio.DueScreenings;
import io.bspconsole.clients.portfolio.LostPictures;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.meta.MetaNumbers.MetaNumber;
import io.bspconsole.tenancy.ClientDirectory;
import io.bspconsole.tenancy.ClientScope;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the numbers of the client in scope as Meta lists them. */
@Component
class NumberStore {

  private static final Logger log = LoggerFactory.getLogger(NumberStore.class);

  private final DueAccounts due;
  private final NumberRows numbers;
  private final StepKeeper steps;
  private final DueProfiles profiles;
  private final DueScreenings screenings;
  private final LostPictures losses;
  private final Trail trail;
  private final ClientDirectory directory;
  private final WrongOwners wrongOwners;
  private final NumberSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NumberStore(
      DueAccounts due,
      NumberRows numbers,
      StepKeeper steps,
      DueProfiles profiles,
      DueScreenings screenings,
      LostPictures losses,
      Trail trail,
      ClientDirectory directory,
      WrongOwners wrongOwners,
      NumberSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.due = due;
    this.numbers = numbers;
    this.steps = steps;
    this.profiles = profiles;
    this.screenings = screenings;
    this.losses = losses;
    this.trail = trail;
    this.directory = directory;
    this.wrongOwners = wrongOwners;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Stores a whole list of one account. Numbers that are not in it stay as they were; one that
   * another client has is left to him, and is a task for an administrator. A client with a number
   * that is new, or another than it was, is held against the lists again soon (P5.4). Nothing is
   * stored when the claim was overtaken.
   */
  @Transactional
  void store(DueAccount account, List<MetaNumber> listed) {
    steps.lock(ClientScope.require());
    if (!due.done(account, settings.reread())) {
      return;
    }
    Instant now = Clocks.now(clock);
    Map<String, NumberRow> known =
        numbers.findByMetaIdIn(listed.stream().map(number -> number.id().value()).toList()).stream()
            .collect(Collectors.toMap(NumberRow::metaId, Function.identity()));
    boolean fresh = false;
    boolean other = false;
    for (MetaNumber number : eachOnce(listed)) {
      NumberRow row = known.get(number.id().value());
      // A known one may have lost its route: the account it was in was disconnected.
      if (!directory.assignNumber(number.id(), ClientScope.require())) {
        log.warn(
            "Number {} is listed for client {} and belongs to another: it stays there",
            number.id(),
            ClientScope.require());
        wrongOwners.claimed(ClientScope.require(), Kind.NUMBER, number.id());
      } else if (row == null) {
        add(account.id(), number, now);
        fresh = true;
      } else {
        other |= renew(row, account.id(), number, now);
      }
    }
    numbers.flush();
    if (fresh || other) {
      screenings.again(ClientScope.require());
    }
    losses.endOfGone(ClientScope.require(), account.id(), now);
    steps.rate(ClientScope.require());
    if (fresh) {
      profiles.hurry(ClientScope.require());
    }
    steps.refresh(ClientScope.require());
    events.publishEvent(new ClientChanged(ClientScope.require()));
  }

  /** The last that Meta says of each, by their ids: rows are written in one order everywhere. */
  private static Collection<MetaNumber> eachOnce(List<MetaNumber> listed) {
    Map<String, MetaNumber> byId = new TreeMap<>();
    listed.forEach(number -> byId.put(number.id().value(), number));
    return byId.values();
  }

  private void add(WabaId account, MetaNumber number, Instant now) {
    NumberRow row = numbers.save(new NumberRow(account, number, now));
    NumberActs.listed(null, row.number()).ifPresent(trail::record);
    tell(row, null);
  }

  /** Returns whether it is another number now. */
  private boolean renew(NumberRow row, WabaId account, MetaNumber number, Instant now) {
    PhoneNumber before = row.number();
    row.takeOver(account, number, now);
    NumberActs.listed(before, row.number()).ifPresent(trail::record);
    if (!row.rating().equals(before.quality())) {
      tell(row, before.quality());
    }
    return !row.number().displayNumber().equals(before.displayNumber());
  }

  private void tell(NumberRow row, @Nullable String before) {
    PhoneNumber number = row.number();
    events.publishEvent(
        new NumberRatingChanged(
            ClientScope.require(),
            number.id(),
            number.displayNumber(),
            before,
            number.quality(),
            number.qualitySince()));
  }
}
