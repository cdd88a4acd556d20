package planted.danger;

import java.io.InputStream;
import javax.xml.parsers.DocumentBuilderFactory;

class XmlReader {

  Object read(InputStream given) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(given);
  }
}
