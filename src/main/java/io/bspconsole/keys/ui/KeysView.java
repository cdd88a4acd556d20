package io.bspconsole.keys.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.Permission;
import io.bspconsole.access.StepUp;
import io.bspconsole.clients.portfolio.ClientRegister;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.keys.KeyFilter;
import io.bspconsole.keys.KeyId;
import io.bspconsole.keys.KeyPage;
import io.bspconsole.keys.KeyPosition;
import io.bspconsole.keys.KeyRight;
import io.bspconsole.keys.KeySettings;
import io.bspconsole.keys.MakeOutcome;
import io.bspconsole.keys.NewKey;
import io.bspconsole.keys.RevokeOutcome;
import io.bspconsole.keys.portfolio.AllKeys;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All keys, for the provider's administrators. */
@Route(KeysView.PATH)
@RolesAllowed(Permission.KEY_MANAGE)
class KeysView extends KeysPage {

  static final String PATH = "keys";

  private final transient KeyDesk desk;

  KeysView(AllKeys keys, ClientRegister register, KeySettings settings, StepUp stepUp) {
    super(settings, stepUp);
    this.desk = new Desk(keys, register);
  }

  @Override
  KeyDesk desk(BeforeEnterEvent event) {
    return desk;
  }

  private record Desk(AllKeys keys, ClientRegister register) implements KeyDesk {

    @Override
    public String path() {
      return PATH;
    }

    @Override
    public KeyPage find(KeyFilter filter, @Nullable KeyPosition position, int limit) {
      return keys.find(filter, position, limit);
    }

    @Override
    public Set<KeyRight> offered() {
      return keys.offered();
    }

    @Override
    public MakeOutcome make(NewKey key, @Nullable ClientId client) {
      return keys.make(key, client);
    }

    @Override
    public RevokeOutcome revoke(KeyId key, String reason) {
      return keys.revoke(key, reason);
    }

    @Override
    public Optional<ClientRegister> clients() {
      return Optional.of(register);
    }
  }
}
