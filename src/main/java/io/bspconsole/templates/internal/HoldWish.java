package io.bspconsole.templates.internal;

import io.bspconsole.kernel.Uuids;
import io.bspconsole.tenancy.ClientOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What the client wishes for all its templates; a client has one such row or none. */
@Entity
@Table(name = "template_setting")
class HoldWish extends ClientOwned {

  @Column(name = "hold_moves")
  private boolean holdMoves;

  protected HoldWish() {}

  HoldWish(boolean holdMoves) {
    super(Uuids.next());
    this.holdMoves = holdMoves;
  }

  boolean holdsMoves() {
    return holdMoves;
  }

  void holdMoves(boolean on) {
    this.holdMoves = on;
  }
}
