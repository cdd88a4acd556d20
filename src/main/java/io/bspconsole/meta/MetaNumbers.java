package io.bspconsole.meta;

import io.bspconsole.kernel.MetaId;
import java.util.List;

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
      String messagingLimit) {}
}
