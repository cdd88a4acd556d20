package planted.code;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.ClientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class SilentService {

  private final Trail trail;
  private final Teller teller;

  SilentService(Trail trail, Teller teller) {
    this.trail = trail;
    this.teller = teller;
  }

  public String read(ClientId client) {
    return client.toString();
  }

  @Transactional
  public void write(ClientId client) {}

  @Transactional
  public void writeElsewhere(ClientId client) {
    read(client);
  }

  @Transactional
  public void tell(ClientId client) {
    Runnable later = () -> teller.tell(client, trail);
    later.run();
  }

  interface Teller {
    void tell(ClientId client, Trail trail);
  }

  static class Told implements Teller {

    @Override
    public void tell(ClientId client, Trail trail) {
      trail.record(client, Act.of(Action.CLIENT_TAKEN_ON, Subject.client(client, "")));
    }
  }
}
