package io.bspconsole.templates;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.templates.internal.MetaWishes;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be wished of a template that Meta has. Throws {@link NotFound} for whatever the client
 * does not have.
 */
@Service
@Needs(Permission.TEMPLATE_SUBMIT)
@Transactional
public class TemplatesAtMeta {

  /** What is told of an appeal, in characters. */
  public static final int LONGEST_NOTE = 2_000;

  /** For so long a deletion can be taken back; then Meta is asked. */
  public static final Duration REGRET = Duration.ofSeconds(10);

  private final MetaWishes wishes;
  private final CurrentActor current;

  TemplatesAtMeta(MetaWishes wishes, CurrentActor current) {
    this.wishes = wishes;
    this.current = current;
  }

  /**
   * Has the template deleted at Meta, in its one language. Its name cannot be used again for 30
   * days if it was approved (Meta, template management); here it stays, with its history.
   */
  public WishOutcome delete(ClientId client, TemplateId template) {
    return wishes.delete(template, false, actor());
  }

  /** The same for all languages of its name, those that only Meta knows among them. */
  public WishOutcome deleteAllLanguages(ClientId client, TemplateId template) {
    return wishes.delete(template, true, actor());
  }

  /**
   * Takes the deletion of one language back, within {@link #REGRET}.
   *
   * @return {@link WishOutcome#NOT_NOW}, with nothing changed, when that time is over or nobody
   *     asked for it
   */
  public WishOutcome keep(ClientId client, TemplateId template) {
    return wishes.keep(template, actor());
  }

  /** Ends a pause at Meta. */
  public WishOutcome unpause(ClientId client, TemplateId template) {
    return wishes.unpause(template, actor());
  }

  /**
   * Keeps that somebody appealed against Meta's decision. Meta takes appeals in WhatsApp Manager
   * only, so this tells colleagues and sends nothing.
   *
   * @param note what was filed and where, at most {@link #LONGEST_NOTE} characters
   */
  public WishOutcome noteAppeal(ClientId client, TemplateId template, String note) {
    return wishes.noteAppeal(template, note.strip(), actor());
  }

  private Actor actor() {
    return current.get();
  }
}
