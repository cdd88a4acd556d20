package planted.code;

import io.bspconsole.kernel.ClientId;

/** What pages and other modules see of {@link BehindAnInterface}. */
public interface ShownFace {

  String read(ClientId client);
}
