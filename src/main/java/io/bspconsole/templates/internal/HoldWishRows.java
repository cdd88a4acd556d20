package io.bspconsole.templates.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The wish of the client in scope. */
interface HoldWishRows extends Repository<HoldWish, UUID> {

  Optional<HoldWish> findFirstByOrderById();

  void save(HoldWish row);
}
