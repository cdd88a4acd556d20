package io.bspconsole.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.ClientId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class ClientTurnsTest {

  private final ClientTurns turns = new ClientTurns(TransactionOperations.withoutTransaction());

  @Test
  void what_fails_for_one_client_keeps_no_other_from_its_turn() {
    ClientId broken = ClientId.next();
    ClientId other = ClientId.next();
    List<ClientId> done = new ArrayList<>();

    for (ClientId client : List.of(broken, other)) {
      turns.give(
          client,
          "A test",
          () -> {
            if (client.equals(broken)) {
              throw new IllegalStateException("planted");
            }
            done.add(ClientScope.current().orElseThrow());
          });
    }

    assertThat(done).containsExactly(other);
    assertThat(ClientScope.current()).isEmpty();
  }
}
