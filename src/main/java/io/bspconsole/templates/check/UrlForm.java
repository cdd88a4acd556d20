package io.bspconsole.templates.check;

/**
 * An address starts with {@code https://} or {@code http://}, then a host, without spaces.
 *
 * <p>Source: Meta, Template components, URL button.
 */
record UrlForm(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    Texts.urls(
        reading,
        (owner, member, url) -> {
          if (url != null && !url.isBlank() && !isAddress(url)) {
            notes.add(owner + "/" + member);
          }
        });
  }

  private static boolean isAddress(String url) {
    int host =
        url.regionMatches(true, 0, "https://", 0, 8)
            ? 8
            : url.regionMatches(true, 0, "http://", 0, 7) ? 7 : -1;
    if (host < 0 || url.length() <= host || !Character.isLetterOrDigit(url.codePointAt(host))) {
      return false;
    }
    for (int i = host; i < url.length(); i++) {
      char c = url.charAt(i);
      if (Character.isWhitespace(c) || Character.isISOControl(c)) {
        return false;
      }
    }
    return true;
  }
}
