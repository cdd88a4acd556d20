package io.bspconsole.clients.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The stored acceptances of the client in scope. */
interface AcceptanceRows extends JpaRepository<AcceptanceRow, UUID> {

  List<AcceptanceRow> findTop50ByOrderByAcceptedAtDescIdDesc();

  Optional<AcceptanceRow> findByEdition(String edition);

  boolean existsByEdition(String edition);
}
