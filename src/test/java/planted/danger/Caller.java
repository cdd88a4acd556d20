package planted.danger;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.springframework.web.client.RestClient;

class Caller {

  String fetch(RestClient http, String given) {
    return String.valueOf(http.get().uri(given).retrieve().body(String.class));
  }

  InputStream open(String given) throws IOException {
    return URI.create(given).toURL().openStream();
  }
}
