package io.bspconsole.clients.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** What Meta has for the numbers of the client in scope. */
interface NumberProfileRows extends JpaRepository<NumberProfileRow, UUID> {

  List<NumberProfileRow> findTop500ByOrderById();

  boolean existsByPictureLostAtIsNotNull();
}
