package io.bspconsole.tenancy;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Which clients there are, and to whom Meta's ids belong. Reads across clients, shows no data but
 * names.
 */
public interface ClientDirectory {

  boolean exists(ClientId client);

  /** What the client is called, for mails and for people who were invited but have not entered. */
  Optional<String> name(ClientId client);

  /** The client that a WhatsApp Business Account belongs to; empty for one that none has. */
  Optional<ClientId> ownerOfWaba(MetaId waba);

  /** As {@link #ownerOfWaba} for each of them; those that none has are left out. */
  Map<MetaId, ClientId> ownersOfWabas(Collection<MetaId> wabas);

  /**
   * Says that the account belongs to the client.
   *
   * @return false, with nothing changed, when another client has it
   */
  boolean assignWaba(MetaId waba, ClientId client);

  /** Says that the account belongs to nobody; does nothing where it is not the client's. */
  void releaseWaba(MetaId waba, ClientId client);

  /** As {@link #releaseWaba}, for phone numbers. */
  void releaseNumbers(Collection<MetaId> numbers, ClientId client);

  /**
   * Says that the phone number belongs to the client.
   *
   * @return false, with nothing changed, when another client has it
   */
  boolean assignNumber(MetaId number, ClientId client);
}
