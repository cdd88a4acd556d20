package io.bspconsole.templates.check;

import java.util.Locale;
import java.util.Set;

/**
 * No link leads by a service that hides where it goes. {0} is the service.
 *
 * <p>Source: Meta, Message template guidelines, Rejections, which names the first three; the others
 * do the same.
 */
record ShortLinks(Citation citation) implements Rule {

  private static final Set<String> SERVICES =
      Set.of(
          "bit.ly",
          "tinyurl.com",
          "goo.gl",
          "buff.ly",
          "cutt.ly",
          "is.gd",
          "ow.ly",
          "rb.gy",
          "rebrand.ly",
          "s.id",
          "shorturl.at",
          "t.co",
          "t.ly",
          "tiny.cc");

  /** Characters of a host that are read; services have far fewer. */
  private static final int LONGEST = 32;

  @Override
  public void look(Reading reading, Notes notes) {
    Texts.Sink sink =
        (owner, member, text) -> {
          if (text != null) {
            look(owner + "/" + member, text, notes);
          }
        };
    Texts.headers(reading, sink);
    Texts.bodies(reading, sink);
    Texts.bodiesOfCards(reading, sink);
    Texts.footers(reading, sink);
    Texts.urls(reading, sink);
  }

  private static void look(String pointer, String text, Notes notes) {
    int slash = text.indexOf('/');
    while (slash >= 0) {
      int start = slash;
      while (start > 0 && slash - start < LONGEST && isOfHost(text.charAt(start - 1))) {
        start--;
      }
      String service = service(text.substring(start, slash).toLowerCase(Locale.ROOT));
      if (SERVICES.contains(service)) {
        notes.add(pointer, service);
        return;
      }
      slash = text.indexOf('/', slash + 1);
    }
  }

  private static String service(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static boolean isOfHost(char c) {
    return c == '.' || c == '-' || c >= '0' && c <= '9' || (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }
}
