package io.bspconsole.templates;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.Waba;
import io.bspconsole.clients.WabaDirectory;
import io.bspconsole.clients.portfolio.DueAccounts;
import io.bspconsole.clients.portfolio.Matter;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.templates.internal.Imports;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What Meta's own list says against ours. The list of each connected account is read by itself from
 * time to time and after doubtful events, what differs is repaired and told in the history; what
 * the console does not have at all is kept to be taken over.
 */
@Service
@Needs(Permission.TEMPLATE_READ)
public class TemplateComparison {

  /** No more are shown. */
  public static final int MOST = 200;

  private final Imports imports;
  private final WabaDirectory wabas;
  private final DueAccounts due;
  private final CurrentActor current;
  private final Trail trail;

  TemplateComparison(
      Imports imports, WabaDirectory wabas, DueAccounts due, CurrentActor current, Trail trail) {
    this.imports = imports;
    this.wabas = wabas;
    this.due = due;
    this.current = current;
    this.trail = trail;
  }

  /**
   * Has an account's templates compared as soon as a worker gets to it. After a failure it waits
   * until its next try: Meta may have asked us to keep away.
   *
   * @throws NotFound when the client has no such account
   */
  @Transactional
  public void compareSoon(ClientId client, WabaId account) {
    Waba waba = wabas.find(account).filter(Waba::isConnected).orElseThrow(NotFound::new);
    due.hurry(Matter.TEMPLATES, client, account);
    trail.record(Act.of(Action.COMPARISON_ASKED, Subject.account(account, waba.name())));
  }

  /** Templates that Meta has and the console has not, by name; at most {@link #MOST}. */
  @Transactional(readOnly = true)
  public List<ForeignTemplate> unknown(ClientId client) {
    return imports.all(MOST);
  }

  /**
   * Takes one over: it keeps the state that Meta has it in, and its texts become a draft.
   *
   * @throws NotFound when there is no such template, or somebody was faster
   */
  @Needs(Permission.TEMPLATE_WRITE)
  public ImportOutcome take(ClientId client, UUID foreign) {
    try {
      return imports.take(foreign, current.get());
    } catch (DataIntegrityViolationException _) { // one of its name was begun in this very moment
      return imports.take(foreign, current.get());
    }
  }
}
