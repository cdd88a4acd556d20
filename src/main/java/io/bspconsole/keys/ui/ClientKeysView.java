package io.bspconsole.keys.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.Permission;
import io.bspconsole.access.StepUp;
import io.bspconsole.clients.portfolio.ClientRegister;
import io.bspconsole.clients.ui.ClientsNavigation;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.keys.ClientKeys;
import io.bspconsole.keys.KeyFilter;
import io.bspconsole.keys.KeyId;
import io.bspconsole.keys.KeyPage;
import io.bspconsole.keys.KeyPosition;
import io.bspconsole.keys.KeyRight;
import io.bspconsole.keys.KeySettings;
import io.bspconsole.keys.MakeOutcome;
import io.bspconsole.keys.NewKey;
import io.bspconsole.keys.RevokeOutcome;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of one client, for its owner. */
@Route(ClientsNavigation.CLIENT + ClientKeysView.PART)
@RolesAllowed(Permission.CLIENT_KEY_MANAGE)
class ClientKeysView extends KeysPage {

  static final String PART = "/keys";

  private final transient ClientKeys keys;

  ClientKeysView(ClientKeys keys, KeySettings settings, StepUp stepUp) {
    super(settings, stepUp);
    this.keys = keys;
  }

  @Override
  KeyDesk desk(BeforeEnterEvent event) {
    return new Desk(
        keys,
        event
            .getRouteParameters()
            .get("clientId")
            .flatMap(ClientId::parse)
            .orElseThrow(NotFound::new));
  }

  private record Desk(ClientKeys keys, ClientId client) implements KeyDesk {

    @Override
    public String path() {
      return ClientsNavigation.client(client) + PART;
    }

    @Override
    public KeyPage find(KeyFilter filter, @Nullable KeyPosition position, int limit) {
      return keys.find(client, filter, position, limit);
    }

    @Override
    public Set<KeyRight> offered() {
      return keys.offered(client);
    }

    @Override
    public MakeOutcome make(NewKey key, @Nullable ClientId none) {
      return keys.make(client, key);
    }

    @Override
    public RevokeOutcome revoke(KeyId key, String reason) {
      return keys.revoke(client, key, reason);
    }

    @Override
    public Optional<ClientRegister> clients() {
      return Optional.empty();
    }
  }
}
