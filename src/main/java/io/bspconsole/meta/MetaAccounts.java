package io.bspconsole.meta;

import io.bspconsole.kernel.MetaId;
import java.util.List;
import java.util.Optional;

/** WhatsApp Business Accounts at Meta (domain notes, section 7.2). */
public interface MetaAccounts {

  /** Is it known which business portfolio is ours? Without, no list can be asked for. */
  boolean canList();

  /**
   * All accounts that clients share with our business portfolio: {@code GET
   * /{version}/{business}/client_whatsapp_business_accounts}, every page of it, in Meta's order; at
   * most 20,000.
   *
   * @throws MetaUnavailable when Meta cannot be asked now, does not list to the end, or {@link
   *     #canList} is false
   */
  List<MetaAccount> shared();

  /**
   * One account: {@code GET /{version}/{waba}}; empty when Meta has none of that id that it shows
   * us.
   *
   * @throws MetaUnavailable when Meta cannot be asked now
   */
  Optional<MetaAccount> find(MetaId waba);

  /**
   * An account.
   *
   * @param name as it is called at Meta; empty where Meta sent none
   */
  record MetaAccount(MetaId id, String name) {}
}
