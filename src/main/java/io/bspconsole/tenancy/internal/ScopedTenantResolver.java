package io.bspconsole.tenancy.internal;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.tenancy.ClientScope;
import java.util.UUID;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.stereotype.Component;

/**
 * Tells Hibernate whose data a session sees. Without a scope that is a client who owns nothing:
 * reads find no row, and the check on every {@code client_id} refuses to store one.
 */
@Component
class ScopedTenantResolver implements CurrentTenantIdentifierResolver<UUID> {

  private static final UUID NOBODY = new UUID(0, 0);

  @Override
  public UUID resolveCurrentTenantIdentifier() {
    return ClientScope.current().map(ClientId::value).orElse(NOBODY);
  }

  @Override
  public boolean validateExistingCurrentSessions() {
    return true;
  }
}
