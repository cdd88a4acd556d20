package io.bspconsole.templates.internal;

import io.bspconsole.clients.ClientStandings;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.Waba;
import io.bspconsole.clients.WabaDirectory;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.templates.Sending;
import io.bspconsole.templates.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far a cleared version is on its way to Meta, and what keeps it here. */
@Component
class SendingReader {

  private final Outbox outbox;
  private final ClientStandings standings;
  private final WabaDirectory wabas;

  SendingReader(Outbox outbox, ClientStandings standings, WabaDirectory wabas) {
    this.outbox = outbox;
    this.standings = standings;
    this.wabas = wabas;
  }

  /** Absent when its current version is not on its way. */
  @Nullable Sending of(TemplateRow row) {
    return row.currentVersion()
        .map(VersionId::new)
        .flatMap(outbox::progress)
        .map(sending -> heldBack(sending, standings.of(row.client())))
        .map(sending -> isConnected(row) ? sending : sending.heldWithoutAccount())
        .orElse(null);
  }

  private static Sending heldBack(Sending sending, Standing standing) {
    return standing.maySubmit() ? sending : sending.held(standing);
  }

  private boolean isConnected(TemplateRow row) {
    return wabas.find(row.waba()).filter(Waba::isConnected).isPresent();
  }
}
