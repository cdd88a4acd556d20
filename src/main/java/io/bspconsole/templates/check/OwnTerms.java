package io.bspconsole.templates.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the provider adds to the lists of the check and takes out of them.
 *
 * @param version another one for each change, also for one that goes back to what was before, so
 *     that what is stored is checked again
 */
public record OwnTerms(long version, List<OwnTerm> terms) {

  static final OwnTerms NONE = new OwnTerms(0, List.of());

  public OwnTerms {
    terms = List.copyOf(terms);
  }

  /** False when the check cannot hold so many, or so many different characters. */
  public boolean fit() {
    try {
      return Lexicons.with(this).automaton().states() > 0;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** In the form of the files; a term of a list that there no longer is, is left out. */
  Terms lines() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (OwnTerm own : terms) {
      if (TermList.find(own.list()).isPresent()) {
        groups
            .computeIfAbsent(own.list(), _ -> new ArrayList<>())
            .add(own.switchedOff() ? Terms.TAKEN_OUT + own.term() : own.term());
      }
    }
    return new Terms(groups);
  }
}
