package io.bspconsole.clients.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.clients.PolicyAcceptance;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.tenancy.ClientOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That the client accepted an edition, as it is stored; never changed. */
@Entity
@Table(name = "policy_acceptance")
class AcceptanceRow extends ClientOwned {

  private String edition;
  private UUID acceptedBy;
  private String acceptedByName;
  private String address;
  private Instant acceptedAt;

  protected AcceptanceRow() {}

  AcceptanceRow(String edition, Actor by, String address, Instant at) {
    super(Uuids.next());
    this.edition = edition;
    this.acceptedBy = by.id().value();
    this.acceptedByName = by.name();
    this.address = address;
    this.acceptedAt = at;
  }

  PolicyAcceptance acceptance() {
    return new PolicyAcceptance(edition, acceptedByName, address, acceptedAt);
  }
}
