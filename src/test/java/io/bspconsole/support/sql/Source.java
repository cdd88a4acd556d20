package io.bspconsole.support.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A table in {@code FROM}, with the condition that joins it.
 *
 * @param optional the condition narrows this table only, the others keep all their rows
 */
record Source(String table, String alias, Words on, boolean optional) {

  private static final Set<String> BEFORE_JOIN =
      Set.of("left", "right", "inner", "outer", "cross", "natural");

  static List<Source> in(Words sources) {
    List<Source> found = new ArrayList<>();
    int begin = 0;
    String join = "";
    while (begin < sources.size()) {
      int end = sources.find(begin, Set.of("join", ",", "straight_join"));
      Words part = sources.part(begin, end);
      int last = part.size();
      String kind = "";
      while (last > 0 && BEFORE_JOIN.contains(part.at(last - 1))) {
        last--;
        kind = part.at(last);
      }
      found.add(of(part.part(0, last), join));
      join = kind;
      begin = end + 1;
    }
    return found;
  }

  private static Source of(Words part, String join) {
    int on = part.find(0, Set.of("on"));
    Words name = part.part(0, on);
    // A derived table has its own conditions inside; its name here is no table of clients.
    String table = name.at(0).equals("(") ? "" : name.at(0);
    String alias = name.isEmpty() ? "" : name.at(name.size() - 1);
    // What stands behind RIGHT JOIN keeps all its rows whatever the condition says.
    Words condition = part.from(join.equals("right") ? part.size() : on + 1);
    return new Source(table, alias, condition, join.equals("left"));
  }
}
