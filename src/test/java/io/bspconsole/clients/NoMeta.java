package io.bspconsole.clients;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.meta.MetaAccounts;
import io.bspconsole.meta.MetaUnavailable;
import java.util.List;
import java.util.Optional;

/** Meta, which nobody reaches. */
class NoMeta implements MetaAccounts {

  @Override
  public boolean canList() {
    return true;
  }

  @Override
  public List<MetaAccount> shared() {
    throw new MetaUnavailable("no connection");
  }

  @Override
  public Optional<MetaAccount> find(MetaId waba) {
    throw new MetaUnavailable("no connection");
  }
}
