package planted.danger;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;

class Thawing {

  Object object(InputStream given) throws IOException, ClassNotFoundException {
    return new ObjectInputStream(given).readObject();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
  interface Shape {}
}
