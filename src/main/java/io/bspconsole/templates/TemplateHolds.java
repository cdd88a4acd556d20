package io.bspconsole.templates;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.templates.Hold.Side;
import io.bspconsole.templates.internal.HoldWishes;
import io.bspconsole.templates.internal.Holds;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * Holds templates from use, see {@link Hold}. The console sends no messages: whoever sends for the
 * client reads here, by REST or by mail that he should not.
 *
 * <p>Whoever reads templates sees it. For the client, those hold and release who may submit ({@code
 * TEMPLATE:SUBMIT}): whether a template is sent to Meta, deleted there or not used is one matter,
 * and a hold may cost a campaign as a deletion does. The provider has a hold of its own, which the
 * client cannot release: to hold somebody else's template restricts him, so it is for those who may
 * restrict a client ({@code ENFORCEMENT:DECIDE}), with a fresh second factor. Throws {@link
 * NotFound} for whatever the client does not have.
 */
@Service
@Needs(Permission.TEMPLATE_READ)
public class TemplateHolds {

  private final Holds holds;
  private final HoldWishes wishes;
  private final CurrentActor current;

  TemplateHolds(Holds holds, HoldWishes wishes, CurrentActor current) {
    this.holds = holds;
    this.wishes = wishes;
    this.current = current;
  }

  /** May the actor hold and release templates for the client? */
  public static boolean mayHold(Actor actor, ClientId client) {
    return actor.may(Permission.TEMPLATE_SUBMIT, client);
  }

  /** For which sides the actor may hold and release templates of the client. */
  public static Set<Side> sides(Actor actor, ClientId client) {
    Set<Side> sides = EnumSet.noneOf(Side.class);
    if (mayHold(actor, client)) {
      sides.add(Side.CLIENT);
    }
    if (actor.may(Permission.ENFORCEMENT_DECIDE, client)) {
      sides.add(Side.PROVIDER);
    }
    return sides;
  }

  /**
   * Holds a template in the caller's name; one that the provider holds, or that is held by itself,
   * as well.
   *
   * @param reason for all to read, at most {@link Hold#LONGEST_REASON} characters
   */
  @Needs(Permission.TEMPLATE_SUBMIT)
  public HoldOutcome hold(ClientId client, TemplateId template, String reason) {
    return holds.place(template, Side.CLIENT, reason.strip(), current.get());
  }

  /**
   * Releases a template that somebody of the client holds, or that is held by itself; a hold of the
   * provider stays. It is held by itself again only when Meta announces or reports another move.
   *
   * @param seen the hold that was shown to whoever releases it; when there is another by now, such
   *     as with the reason of somebody who was faster, nothing is changed
   */
  @Needs(Permission.TEMPLATE_SUBMIT)
  public HoldOutcome release(ClientId client, TemplateId template, Hold seen) {
    return holds.release(template, Side.CLIENT, seen, current.get());
  }

  /** Holds a template for the provider, whoever else holds it; see {@link #hold}. */
  @Needs(value = Permission.ENFORCEMENT_DECIDE, fresh = true)
  public HoldOutcome holdForProvider(ClientId client, TemplateId template, String reason) {
    return holds.place(template, Side.PROVIDER, reason.strip(), current.get());
  }

  /** Ends the provider's hold and no other; see {@link #release}. */
  @Needs(value = Permission.ENFORCEMENT_DECIDE, fresh = true)
  public HoldOutcome releaseForProvider(ClientId client, TemplateId template, Hold seen) {
    return holds.release(template, Side.PROVIDER, seen, current.get());
  }

  /** Are the client's templates held by themselves because of what Meta does to their category? */
  public boolean holdsBeforeMoves(ClientId client) {
    return wishes.holdsMoves();
  }

  /**
   * Says whether they are; for moves that Meta announces or reports from now on.
   *
   * @return false when it was so before
   */
  @Needs(Permission.TEMPLATE_SUBMIT)
  public boolean holdBeforeMoves(ClientId client, boolean on) {
    try {
      return wishes.put(on);
    } catch (DataIntegrityViolationException _) {
      return wishes.put(on); // somebody else said it for the first time in this very moment
    }
  }
}
