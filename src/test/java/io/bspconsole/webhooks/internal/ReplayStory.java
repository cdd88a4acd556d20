package io.bspconsole.webhooks.internal;

import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.webhooks.EventStory;
import io.bspconsole.webhooks.portfolio.EventFilter;
import io.bspconsole.webhooks.portfolio.ReplayEnd;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Events, and the applying again of many of them. */
abstract class ReplayStory extends EventStory {

  @Autowired protected Replays replays;
  @Autowired protected TransactionOperations transactions;

  protected static Instant moment() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** Others may have one that goes on. */
  protected void untilBegun(EventFilter filter, PersonId person, Instant at) {
    Awaitility.await().pollInSameThread().until(() -> replays.begin(filter, person, at));
  }

  protected @Nullable ReplayEnd ended(Instant at) {
    return replays.at(at, null).orElseThrow().end();
  }

  protected int replayed(UUID event) {
    return jdbc.sql("SELECT replays FROM webhook_event WHERE id = ?")
        .param(Uuids.bytes(event))
        .query(Integer.class)
        .single();
  }
}
