package io.bspconsole.tenancy;

import io.bspconsole.kernel.ClientId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The client whose data the current call may touch. It is bound for a call tree and gone when that
 * returns: it cannot be left set, and no other thread inherits it.
 */
public final class ClientScope {

  private static final ScopedValue<ClientId> CLIENT = ScopedValue.newInstance();

  private ClientScope() {}

  /**
   * Runs the operation within the scope of the client.
   *
   * @throws IllegalStateException when a transaction runs that was begun outside this client's
   *     scope: its session would keep the tenant it has
   */
  public static <T extends @Nullable Object, X extends Throwable> T call(
      ClientId client, ScopedValue.CallableOp<T, X> operation) throws X {
    if (TransactionSynchronizationManager.isActualTransactionActive()
        && !current().equals(Optional.of(client))) {
      throw new IllegalStateException("A client scope cannot be changed inside a transaction");
    }
    return ScopedValue.where(CLIENT, client).call(operation);
  }

  /** As {@link #call}, for operations without a result. */
  public static void run(ClientId client, Runnable operation) {
    ClientScope.<@Nullable Void, RuntimeException>call(
        client,
        () -> {
          operation.run();
          return null;
        });
  }

  /** The client bound now, or empty outside any scope. */
  public static Optional<ClientId> current() {
    return CLIENT.isBound() ? Optional.of(CLIENT.get()) : Optional.empty();
  }

  /** The client bound now, where the code is wrong if there is none. */
  public static ClientId require() {
    return current()
        .orElseThrow(() -> new IllegalStateException("No client scope is bound to this call"));
  }
}
