package planted.code;

import io.bspconsole.kernel.ClientId;
import org.springframework.stereotype.Component;

/** Planted: hidden itself, but everybody can call it by its interface. */
@Component
class BehindAnInterface implements ShownFace {

  @Override
  public String read(ClientId client) {
    return client.toString();
  }
}
