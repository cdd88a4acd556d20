package io.bspconsole.clients;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.clients.internal.NumberRow;
import io.bspconsole.clients.internal.NumberRows;
import io.bspconsole.kernel.ClientId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The business phone numbers of a client, as Meta lists them. */
@Service
@Needs(Permission.CLIENT_READ)
@Transactional(readOnly = true)
public class PhoneNumbers {

  private final NumberRows rows;

  PhoneNumbers(NumberRows rows) {
    this.rows = rows;
  }

  /** All numbers of all accounts of the client, at most 500, by their digits. */
  public List<PhoneNumber> of(ClientId client) {
    return rows.findTop500ByOrderByDigitsAscIdAsc().stream().map(NumberRow::number).toList();
  }
}
