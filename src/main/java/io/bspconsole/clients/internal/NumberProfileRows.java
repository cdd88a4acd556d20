package io.bspconsole.clients.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** What Meta has for the numbers of the client in scope. */
interface NumberProfileRows extends JpaRepository<NumberProfileRow, UUID> {

  List<NumberProfileRow> findTop500ByOrderById();

  /** Did Meta lose the picture of a number of an account that is still connected? */
  @Query(
      "select count(held) > 0 from NumberProfileRow held"
          + " join NumberRow phone on phone.id = held.numberId"
          + " join WabaRow account on account.id = phone.wabaId"
          + " where held.pictureLostAt is not null and account.disconnectedAt is null")
  boolean isPictureLost();
}
