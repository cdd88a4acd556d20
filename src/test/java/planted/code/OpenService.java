package planted.code;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.TemplateId;
import org.springframework.stereotype.Service;

@Service
class OpenService {

  public String read(ClientId client) {
    return client.toString();
  }

  public String find(TemplateId template) {
    return template.toString();
  }
}
