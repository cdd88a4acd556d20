package io.bspconsole.audit.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.Subject;
import io.bspconsole.database.OneMoment;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Exports, each of which is an entry of the chain that it writes. */
@Component
public class Exports {

  private final Acts acts;
  private final Export export;
  private final OneMoment moment;
  private final TransactionTemplate transaction;

  Exports(
      Acts acts,
      Export export,
      PlatformTransactionManager transactions,
      TransactionTemplate transaction) {
    this.acts = acts;
    this.export = export;
    this.moment = new OneMoment(transactions);
    this.transaction = transaction;
  }

  /**
   * Writes the chain as it stands right after the trail was told of that, whatever is added or
   * erased meanwhile; the stream is left open.
   */
  public void export(ChainId chain, OutputStream to) throws IOException {
    transaction.executeWithoutResult(_ ->
        acts.note(
            chain,
            Act.of(Action.TRAIL_EXPORTED, new Subject(Subject.Kind.TRAIL, chain.toString(), ""))));
    moment.write(
        out -> {
          export.write(chain, out);
          return chain;
        },
        _ -> {},
        to);
  }
}
