package io.bspconsole.clients;

import java.util.List;

/**
 * A request for an official business account, as it is typed (domain notes, section 1.5). Empty
 * text stands for what nobody filled in.
 *
 * @param website the business's own
 * @param country where it mainly works, an ISO code of two letters
 * @param language of its pages, may be empty
 * @param parent the business or brand above it, may be empty
 * @param links pages of others about it; exactly {@link #LINKS} satisfy both of Meta's pages
 * @param more may be empty
 */
public record OfficialForm(
    String website,
    String country,
    String language,
    String parent,
    List<String> links,
    String more) {

  public static final int LINKS = 5;

  /** Characters of an address or a name; ours, Meta tells no limit. */
  public static final int LONGEST_LINE = 256;

  /** Characters of the rest; ours, Meta tells no limit. */
  public static final int LONGEST_MORE = 1_000;

  public OfficialForm {
    links = List.copyOf(links);
  }

  /** Without blanks around the texts. */
  OfficialForm tidied() {
    return new OfficialForm(
        website.strip(),
        country.strip(),
        language.strip(),
        parent.strip(),
        links.stream().map(String::strip).toList(),
        more.strip());
  }
}
