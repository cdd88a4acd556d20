package io.bspconsole.meta;

import io.bspconsole.kernel.MetaId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
   * An account; words verbatim, absent where Meta sent none, as for one of a list.
   *
   * @param name as it is called at Meta; empty where Meta sent none
   * @param status such as ACTIVE
   * @param review {@code account_review_status}: PENDING, APPROVED, REJECTED
   * @param verification {@code business_verification_status} of the business, such as verified
   */
  record MetaAccount(
      MetaId id,
      String name,
      @Nullable String status,
      @Nullable String review,
      @Nullable String verification,
      MetaHealth health) {

    /** One of which Meta said no more. */
    public MetaAccount(MetaId id, String name) {
      this(id, name, null, null, null, MetaHealth.UNTOLD);
    }
  }
}
