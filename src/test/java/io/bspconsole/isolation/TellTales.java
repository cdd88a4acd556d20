package io.bspconsole.isolation;

import io.bspconsole.kernel.Uuids;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What gives a client away: a word that stands in every text of its rows, and the ids of the rows.
 *
 * @param word in lower case, and nowhere else in the world
 */
record TellTales(String word, Set<String> ids) {

  /** A new word, fit for names of templates, of hosts and of people. */
  static String newWord() {
    return "canary" + Uuids.next().toString().substring(24);
  }

  /** Those that the text holds, without what the question itself named. */
  List<String> in(String text, Collection<String> asked) {
    String heard = text.toLowerCase(Locale.ROOT);
    if (heard.contains(word)) {
      return List.of(word);
    }
    return ids.stream().filter(id -> !asked.contains(id) && heard.contains(id)).toList();
  }
}
