package io.bspconsole.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.bspconsole.kernel.ClientId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class ClientScopeTest {

  private final ClientId client = ClientId.next();

  @AfterEach
  void end_transaction() {
    TransactionSynchronizationManager.setActualTransactionActive(false);
  }

  @Test
  void a_scope_ends_with_its_call() {
    Optional<ClientId> within = ClientScope.call(client, ClientScope::current);

    assertThat(within).contains(client);
    assertThat(ClientScope.current()).isEmpty();
  }

  @Test
  void no_other_thread_inherits_a_scope() {
    Optional<ClientId> elsewhere =
        ClientScope.call(client, () -> CompletableFuture.supplyAsync(ClientScope::current).join());

    assertThat(elsewhere).isEmpty();
  }

  @Test
  void another_clients_scope_is_refused_inside_a_transaction() {
    TransactionSynchronizationManager.setActualTransactionActive(true);

    assertThatIllegalStateException()
        .isThrownBy(() -> ClientScope.call(client, ClientScope::current));
  }

  @Test
  void the_same_clients_scope_may_be_entered_again_inside_its_transaction() {
    Optional<ClientId> within =
        ClientScope.call(
            client,
            () -> {
              TransactionSynchronizationManager.setActualTransactionActive(true);
              return ClientScope.call(client, ClientScope::current);
            });

    assertThat(within).contains(client);
  }
}
