package io.bspconsole.support.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds, in one statement, the tables of clients that it touches without saying which client.
 *
 * <p>A table is scoped by a condition that cannot be evaded: a part of {@code WHERE}, or of its
 * join's {@code ON}, that is joined to the rest by {@code AND} and compares its {@code client_id}
 * with a value, with Hibernate's {@code coalesce(?,client_id)}, or with the column of a table that
 * is itself scoped; or that asks whether the client is assigned to a person. An {@code INSERT} must
 * fill the column. Each subquery is read for itself.
 */
final class UnscopedTables {

  /** Whose rows these are. */
  static final String CLIENT = "client_id";

  /** Of which trail: a client's, under that client's id, or the provider's. */
  static final String CHAIN = "chain_id";

  private static final Set<String> AFTER_FROM =
      Set.of("where", "group", "order", "limit", "having", "for", "window", "lock");

  private static final Set<String> AFTER_WHERE =
      Set.of("group", "order", "limit", "having", "for", "window", "lock");

  /** The table that says which clients somebody of the provider sees. */
  static final String ASSIGNED = "staff_client";

  /** By table, the column that says whose a row is. */
  private final Map<String, String> keys;

  /**
   * @param owned the tables that have a {@code client_id}, in lower case
   */
  UnscopedTables(Set<String> owned) {
    this(owned, CLIENT);
  }

  /**
   * @param owned the tables that have the key, in lower case
   * @param key the column that says whose a row is
   */
  UnscopedTables(Set<String> owned, String key) {
    this(owned.stream().collect(Collectors.toMap(table -> table, _ -> key)));
  }

  /**
   * @param keys the column that says whose a row is, by table, in lower case; an empty one where
   *     rows belong to no client
   */
  UnscopedTables(Map<String, String> keys) {
    this.keys = keys;
  }

  /** The names of tables that are left open; empty when the statement keeps to one client. */
  Set<String> in(String sql) {
    Set<String> open = new TreeSet<>();
    read(Words.of(sql), Map.of(), open);
    return open;
  }

  /**
   * @param outer what surrounds a subquery: aliases that are scoped already
   */
  private void read(Words statement, Map<String, String> outer, Set<String> open) {
    for (Words block : statement.split(word -> word.equals("union"))) {
      Words bare = block.at(0).equals("all") ? block.from(1) : block;
      Map<String, String> scoped = new HashMap<>(outer);
      scoped.putAll(readBlock(bare, outer, open));
      readBrackets(bare, scoped, open);
    }
  }

  /** Subqueries, wherever they stand; brackets of other kinds may hold some. */
  private void readBrackets(Words block, Map<String, String> scoped, Set<String> open) {
    for (int i = 0; i < block.size(); i++) {
      if (block.at(i).equals("(")) {
        int end = block.closing(i);
        Words inside = block.part(i + 1, end);
        if (Set.of("select", "with").contains(inside.at(0))) {
          read(inside, scoped, open);
        } else {
          readBrackets(inside, scoped, open);
        }
        i = end;
      }
    }
  }

  private Map<String, String> readBlock(Words block, Map<String, String> outer, Set<String> open) {
    switch (block.at(0)) {
      case "insert", "replace" -> {
        readInsert(block, outer, open);
        return Map.of();
      }
      case "select" -> {
        int from = block.find(0, Set.of("from"));
        return conditions(block, from + 1, block.find(from, AFTER_FROM), outer, open);
      }
      case "update" -> {
        int set = block.find(0, Set.of("set"));
        return conditions(block, 1, set, outer, open);
      }
      case "delete" -> {
        int from = block.find(0, Set.of("from", "using"));
        return conditions(block, from + 1, block.find(from, AFTER_FROM), outer, open);
      }
      case "with" -> keys.keySet().stream().filter(block.all()::contains).forEach(open::add);
      default -> {}
    }
    return Map.of();
  }

  private void readInsert(Words block, Map<String, String> outer, Set<String> open) {
    int into = block.find(0, Set.of("into"));
    String table = block.at(into + 1);
    Words columns =
        block.at(into + 2).equals("(")
            ? block.part(into + 3, block.closing(into + 2))
            : block.part(into + 2, into + 2);
    if (keys.containsKey(table) && !columns.all().contains(keys.get(table))) {
      open.add(table);
    }
    int select = block.find(0, Set.of("select"));
    if (select < block.size()) {
      read(block.from(select), outer, open);
    }
  }

  private Map<String, String> conditions(
      Words block, int begin, int end, Map<String, String> outer, Set<String> open) {
    Scopes scopes = new Scopes(outer);
    List<Runnable> joins = new ArrayList<>();
    Words sources = block.part(begin, end);
    for (Source source : Source.in(sources)) {
      if (keys.containsKey(source.table())) {
        scopes.owned.put(source.alias(), source.table());
      }
      joins.add(() -> scopes.require(source.on(), source.optional() ? source.alias() : ""));
    }
    int where = block.find(0, Set.of("where"));
    Words condition = block.part(where + 1, block.find(where, AFTER_WHERE));
    // Scope travels along joins, so the conditions are read until nothing more is learnt.
    int known;
    do {
      known = scopes.scoped.size();
      scopes.require(condition, "");
      joins.forEach(Runnable::run);
    } while (scopes.scoped.size() > known);
    scopes.owned.forEach((alias, table) -> {
      if (!scopes.scoped.containsKey(alias)) {
        open.add(table);
      }
    });
    return scopes.scoped;
  }

  /** Which aliases of one block are known to stay within a client. */
  private final class Scopes {

    private final Map<String, String> owned = new LinkedHashMap<>();
    private final Map<String, String> scoped;

    Scopes(Map<String, String> outer) {
      this.scoped = new HashMap<>(outer);
    }

    /**
     * @param only the one alias that the condition can narrow, or empty for all
     */
    void require(Words condition, String only) {
      for (Words part : condition.split(word -> word.equals("and"))) {
        if (part.at(0).equals("(") && part.closing(0) == part.size() - 1) {
          require(part.part(1, part.size() - 1), only);
        } else {
          learn(part, only);
        }
      }
    }

    private void learn(Words part, String only) {
      if (part.find(0, Set.of("or", "xor", "||")) < part.size()) {
        return;
      }
      if (part.size() == 1 && part.at(0).equals("false")) {
        owned.keySet().stream().toList().forEach(alias -> scopeAlias(alias, only));
        return;
      }
      if (part.at(0).equals("exists") && part.at(1).equals("(")) {
        scope(assigned(part.part(2, part.closing(1))), only);
        return;
      }
      int in = part.find(0, Set.of("in"));
      if (in < part.size() && !part.part(0, in).all().contains("not")) {
        Words list = part.from(in + 1);
        if (list.at(0).equals("(") && isValue(list.from(1))) {
          scope(part.part(0, in), only);
        }
        return;
      }
      List<Words> sides = part.split(word -> word.equals("="));
      if (sides.size() == 2) {
        learn(sides.get(0), sides.get(1), only);
        learn(sides.get(1), sides.get(0), only);
      }
    }

    private void learn(Words column, Words other, String only) {
      boolean coalesced = other.at(0).equals("coalesce") && isValue(other.from(2));
      if ((other.size() == 1 && isValue(other)) || coalesced || scoped.containsKey(alias(other))) {
        scope(column, only);
      }
    }

    /** The column of which a subquery asks whether it is assigned to a person; else nothing. */
    private Words assigned(Words query) {
      int where = query.find(0, Set.of("where"));
      List<Words> parts = query.from(where + 1).split(word -> word.equals("and"));
      String alias = query.at(where - 1);
      boolean asks =
          query.part(0, where).all().equals(List.of("select", "1", "from", ASSIGNED, alias))
              && parts.size() == 2
              && parts.get(0).all().equals(List.of(alias, ".", "person_id", "=", "?"))
              && parts.get(1).part(0, 4).all().equals(List.of(alias, ".", CLIENT, "="));
      return asks ? parts.get(1).from(4) : query.part(0, 0);
    }

    private void scope(Words column, String only) {
      scopeAlias(alias(column), only);
    }

    private void scopeAlias(String alias, String only) {
      if (owned.containsKey(alias) && (only.isEmpty() || only.equals(alias))) {
        scoped.put(alias, owned.get(alias));
      }
    }

    /** Of which alias this is the key; empty when it is something else. */
    private String alias(Words column) {
      String alias = column.at(0);
      if (column.size() == 1 && owned.size() == 1) {
        String only = owned.keySet().iterator().next();
        return alias.equals(keyOf(only)) ? only : "";
      }
      boolean named = column.size() == 3 && column.at(1).equals(".");
      return named && column.at(2).equals(keyOf(alias)) ? alias : "";
    }

    private String keyOf(String alias) {
      String table = owned.getOrDefault(alias, scoped.getOrDefault(alias, ""));
      return keys.getOrDefault(table, "");
    }

    private static boolean isValue(Words words) {
      String first = words.at(0);
      return first.equals("?") || first.matches("x?'.*'|[0-9]+");
    }
  }
}
