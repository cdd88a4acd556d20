package io.bspconsole.clients;

import io.bspconsole.clients.internal.WabaRow;
import io.bspconsole.clients.internal.WabaRows;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.WabaId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds accounts of the client in scope, for other modules. Asks for no permission: the caller has
 * done that.
 */
@Component
public class WabaDirectory {

  private final WabaRows rows;

  WabaDirectory(WabaRows rows) {
    this.rows = rows;
  }

  /** Empty for an account that the client in scope does not have. */
  public Optional<Waba> find(WabaId id) {
    return rows.findById(id.value()).map(WabaRow::waba);
  }

  /** Empty for an account that the client in scope does not have. */
  public Optional<Waba> findByMetaId(MetaId metaId) {
    return rows.findByMetaId(metaId.value()).map(WabaRow::waba);
  }
}
