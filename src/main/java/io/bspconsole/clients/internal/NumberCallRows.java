package io.bspconsole.clients.internal;

import io.bspconsole.clients.CallKind;
import io.bspconsole.clients.CallLine;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The stored calls about numbers of the client in scope. */
interface NumberCallRows extends JpaRepository<NumberCallRow, UUID> {

  List<NumberCallRow> findTop20ByNumberIdOrderByAtDescIdDesc(UUID numberId);

  List<NumberCallRow> findTop20ByNumberIdAndKindInAndStateNotAndAtAfterOrderByAtDescIdDesc(
      UUID numberId, Collection<CallKind> kinds, CallLine.State state, Instant after);
}
