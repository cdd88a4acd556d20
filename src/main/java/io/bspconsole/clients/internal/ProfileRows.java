package io.bspconsole.clients.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The one stored profile of the client in scope. */
interface ProfileRows extends JpaRepository<ProfileRow, UUID> {

  Optional<ProfileRow> findFirstByOrderById();
}
