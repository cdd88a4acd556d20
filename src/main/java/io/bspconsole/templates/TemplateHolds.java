package io.bspconsole.templates;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.templates.internal.HoldWishes;
import io.bspconsole.templates.internal.Holds;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Holds templates from use, see {@link Hold}. The console sends no messages: whoever sends for the
 * client reads here, by REST or by mail that he should not.
 *
 * <p>Whoever reads templates sees it. To hold and to release is for those of the client who may
 * submit ({@code TEMPLATE:SUBMIT}): whether a template is sent to Meta, deleted there or not used
 * is one matter, and a hold may cost a campaign as a deletion does. Of the provider it is for those
 * who may restrict a client ({@code ENFORCEMENT:DECIDE}), since to hold somebody else's template
 * restricts him; no role of the provider may submit. Throws {@link NotFound} for whatever the
 * client does not have.
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

  /** May the actor hold and release templates of the client? */
  public static boolean mayHold(Actor actor, ClientId client) {
    return actor.may(Permission.TEMPLATE_SUBMIT, client)
        || actor.may(Permission.ENFORCEMENT_DECIDE, client);
  }

  /**
   * Holds a template in the caller's name; one that is held by itself as well.
   *
   * @param reason for all to read, at most {@link Hold#LONGEST_REASON} characters
   */
  public HoldOutcome hold(ClientId client, TemplateId template, String reason) {
    return holds.place(template, reason.strip(), asked(client));
  }

  /**
   * Releases a template, whoever holds it. It is held by itself again only when Meta announces
   * another move.
   *
   * @param seen the hold that was shown to whoever releases it; when there is another by now, such
   *     as with the reason of somebody who was faster, nothing is changed
   */
  public HoldOutcome release(ClientId client, TemplateId template, Hold seen) {
    return holds.release(template, seen, asked(client));
  }

  /** Are the client's templates held by themselves before Meta moves their category? */
  public boolean holdsBeforeMoves(ClientId client) {
    return wishes.holdsMoves();
  }

  /**
   * Says whether they are; for moves that Meta announces from now on.
   *
   * @return false when it was so before
   */
  public boolean holdBeforeMoves(ClientId client, boolean on) {
    asked(client);
    try {
      return wishes.put(on);
    } catch (DataIntegrityViolationException _) {
      return wishes.put(on); // somebody else said it for the first time in this very moment
    }
  }

  private Actor asked(ClientId client) {
    Actor actor = current.get();
    if (!mayHold(actor, client)) {
      throw new AccessDeniedException(Permission.TEMPLATE_SUBMIT);
    }
    return actor;
  }
}
