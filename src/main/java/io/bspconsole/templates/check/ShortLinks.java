package io.bspconsole.templates.check;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /** Characters that are read of what stands before or behind a slash; services have far fewer. */
  private static final int LONGEST = 64;

  /** Of a port. */
  private static final int MOST_DIGITS = 5;

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
    String service = service(text);
    if (service != null) {
      notes.add(pointer, service);
    }
  }

  /**
   * The first such service that a link in the text leads by. A link is what follows {@code //}, or
   * a host with a path behind it; what looks like a host within a path is none.
   */
  static @Nullable String service(String text) {
    int slash = text.indexOf('/');
    while (slash >= 0) {
      boolean afterScheme = slash + 1 < text.length() && text.charAt(slash + 1) == '/';
      String host = afterScheme ? hostAfter(text, slash + 2) : hostBefore(text, slash);
      String service = host.isEmpty() ? null : serviceOf(host);
      if (service != null) {
        return service;
      }
      int behind = afterScheme ? hostEnd(text, slash + 2) : slash; // its slash is looked at, too
      slash = text.indexOf('/', behind + 1);
    }
    return null;
  }

  /** The host that begins here, behind a name and a password if there are any. */
  private static String hostAfter(String text, int begin) {
    int start = begin;
    int end = hostEnd(text, start);
    for (int at = end; at < text.length() && at - begin < LONGEST && !ends(text.charAt(at)); at++) {
      if (text.charAt(at) == '@') {
        start = at + 1;
        end = hostEnd(text, start);
        at = Math.max(at, end - 1);
      }
    }
    return text.substring(start, end);
  }

  private static int hostEnd(String text, int start) {
    int end = start;
    while (end < text.length() && end - start < LONGEST && isOfHost(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The host that ends here, but for its port; empty within a path or a longer word. */
  private static String hostBefore(String text, int slash) {
    int end = slash;
    while (end > 0 && slash - end < MOST_DIGITS && isDigit(text.charAt(end - 1))) {
      end--;
    }
    end = end > 0 && end < slash && text.charAt(end - 1) == ':' ? end - 1 : slash;
    int start = end;
    while (start > 0 && end - start < LONGEST && isOfHost(text.charAt(start - 1))) {
      start--;
    }
    return start > 0 && goesOn(text.charAt(start - 1)) ? "" : text.substring(start, end);
  }

  /** The service whose host or subdomain this is. */
  private static @Nullable String serviceOf(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    String rest = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    for (int dot = rest.indexOf('.'); dot >= 0; dot = rest.indexOf('.')) {
      if (SERVICES.contains(rest)) {
        return rest;
      }
      rest = rest.substring(dot + 1);
    }
    return null;
  }

  /** Does what stands behind it belong to it: to its path, or to its word in another script? */
  private static boolean goesOn(char c) {
    return c == '/' || Character.isLetterOrDigit(c);
  }

  private static boolean ends(char c) {
    return c == '/' || c == '?' || c == '#' || c <= ' ';
  }

  private static boolean isOfHost(char c) {
    return c == '.' || c == '-' || isDigit(c) || (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
