package io.bspconsole.templates.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the client in scope wishes its templates held before Meta moves their category. */
@Component
public class HoldWishes {

  private final HoldWishRows rows;
  private final Trail trail;

  HoldWishes(HoldWishRows rows, Trail trail) {
    this.rows = rows;
    this.trail = trail;
  }

  /** No, while nobody said so. */
  @Transactional(readOnly = true)
  public boolean holdsMoves() {
    return rows.findFirstByOrderById().filter(HoldWish::holdsMoves).isPresent();
  }

  /** False when it was so before. */
  @Transactional
  public boolean put(boolean on) {
    Optional<HoldWish> known = rows.findFirstByOrderById();
    if (known.map(HoldWish::holdsMoves).orElse(false) == on) {
      return false;
    }
    known.ifPresentOrElse(wish -> wish.holdMoves(on), () -> rows.save(new HoldWish(on)));
    trail.record(
        Act.of(
                Action.TEMPLATE_HOLDS_CHANGED,
                new Subject(Subject.Kind.SETTING, "template-holds", ""))
            .changed("hold-moves", !on, on));
    return true;
  }
}
