package io.bspconsole.clients.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The published versions of the client in scope. */
interface ProfileVersionRows extends JpaRepository<ProfileVersionRow, UUID> {

  List<ProfileVersionRow> findTop100ByOrderByNumberDesc();

  Optional<ProfileVersionRow> findFirstByOrderByNumberDesc();
}
