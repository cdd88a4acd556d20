package io.bspconsole.clients;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.clients.internal.FactRow;
import io.bspconsole.clients.internal.FactRows;
import io.bspconsole.kernel.ClientId;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What Meta last said about the accounts of a client, beside ratings and restrictions. */
@Service
@Needs(Permission.CLIENT_READ)
@Transactional(readOnly = true)
public class AccountFacts {

  private static final Limit MOST = Limit.of(500);

  private final FactRows rows;

  AccountFacts(FactRows rows) {
    this.rows = rows;
  }

  /** All facts of all accounts of the client, at most 500, the newest first. */
  public List<AccountFact> of(ClientId client) {
    return rows.findByOrderByAtDescIdDesc(MOST).stream().map(FactRow::fact).toList();
  }
}
