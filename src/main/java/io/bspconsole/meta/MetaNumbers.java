package io.bspconsole.meta;

import io.bspconsole.kernel.MetaId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phone numbers at Meta. */
public interface MetaNumbers {

  /**
   * All numbers of an account: {@code GET /{version}/{waba}/phone_numbers}, every page of it.
   *
   * @throws MetaUnavailable when Meta cannot be asked now
   */
  List<MetaNumber> list(MetaId waba);

  /**
   * A number as Meta lists it; enum values verbatim, UNKNOWN where Meta sent none.
   *
   * @param displayNumber as Meta formats it, such as {@code +62 21 5550 0142}
   * @param messagingLimit {@code whatsapp_business_manager_messaging_limit}
   */
  record MetaNumber(
      MetaId id,
      String displayNumber,
      String verifiedName,
      String status,
      String quality,
      String messagingLimit,
      Care care) {

    /** One of which Meta said no more. */
    public MetaNumber(
        MetaId id,
        String displayNumber,
        String verifiedName,
        String status,
        String quality,
        String messagingLimit) {
      this(id, displayNumber, verifiedName, status, quality, messagingLimit, Care.UNTOLD);
    }
  }

  /**
   * What is asked for at Meta about a number and comes back with it; absent where Meta sent none.
   *
   * @param nameStatus of the name that it has, such as APPROVED
   * @param newName what was asked for, {@code new_display_name}
   * @param codeStatus such as VERIFIED
   * @param pinEnabled whether two-step verification is on
   * @param officialStatus {@code official_business_account.oba_status}, such as NOT_STARTED
   * @param throughput {@code throughput.level}, such as STANDARD
   */
  record Care(
      @Nullable String nameStatus,
      @Nullable String newName,
      @Nullable String newNameStatus,
      @Nullable String codeStatus,
      @Nullable Boolean pinEnabled,
      @Nullable String officialStatus,
      @Nullable String officialMessage,
      @Nullable String throughput,
      MetaHealth health) {

    static final Care UNTOLD =
        new Care(null, null, null, null, null, null, null, null, MetaHealth.UNTOLD);
  }
}
