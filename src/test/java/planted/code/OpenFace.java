package planted.code;

import io.bspconsole.kernel.ClientId;
import org.springframework.stereotype.Component;

/** Planted: no service by its annotation, and yet pages and other modules can call it. */
@Component
public class OpenFace {

  public String read(ClientId client) {
    return client.toString();
  }
}
