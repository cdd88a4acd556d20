package io.bspconsole.support.sql;

import io.bspconsole.access.CurrentActor;
import java.lang.StackWalker.StackFrame;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Stands between the console and its database, and notes each statement on a table of clients that
 * does not say which client. Hibernate's statements pass here as well as those written by hand.
 *
 * <p>Places that are meant to read over all clients are in {@link ReviewedStatements}; what tests
 * themselves send is not looked at. While somebody acts who is narrowed to named clients, such a
 * place has to ask the table of assignments, too.
 */
@TestComponent
public class StatementWatch implements BeanPostProcessor, SmartInitializingSingleton {

  /** A measurement is of the console, and not of this watch beside it. */
  private static final boolean MEASURING = Boolean.getBoolean("bsp.measuring");

  private final ObjectProvider<DataSource> database;
  private final ObjectProvider<CurrentActor> actors;
  private final ReviewedStatements reviewed;
  private final Map<String, Set<String>> known = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> knownForNarrowed = new ConcurrentHashMap<>();
  private final Queue<String> violations = new ConcurrentLinkedQueue<>();
  private volatile List<UnscopedTables> tables = List.of();
  private volatile List<UnscopedTables> tablesForNarrowed = List.of();

  @Autowired
  StatementWatch(ObjectProvider<DataSource> database, ObjectProvider<CurrentActor> actors) {
    this(database, actors, ReviewedStatements.read());
  }

  StatementWatch(
      ObjectProvider<DataSource> database,
      ObjectProvider<CurrentActor> actors,
      ReviewedStatements reviewed) {
    this.database = database;
    this.actors = actors;
    this.reviewed = reviewed;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source && !MEASURING ? new Watched(source) : bean;
  }

  /** The schema is up to date now; what was sent before belongs to migrations. */
  @Override
  public void afterSingletonsInstantiated() {
    JdbcClient jdbc = JdbcClient.create(database.getObject());
    Set<String> owned = new HashSet<>(ownedTables(jdbc));
    owned.remove(UnscopedTables.ASSIGNED); // is about people, and asked for one of them
    Set<String> chained = tablesWith(jdbc, UnscopedTables.CHAIN);
    tablesForNarrowed = List.of(new UnscopedTables(keys(owned, chained)));
    tables = List.of(new UnscopedTables(owned), new UnscopedTables(chained, UnscopedTables.CHAIN));
  }

  /** All that staff who are narrowed must not see whole, the register of clients too. */
  private static Map<String, String> keys(Set<String> owned, Set<String> chained) {
    Map<String, String> keys = new HashMap<>(Map.of("client", "id", "webhook_delivery", ""));
    owned.forEach(table -> keys.put(table, UnscopedTables.CLIENT));
    chained.forEach(table -> keys.put(table, UnscopedTables.CHAIN));
    return keys;
  }

  /** The tables that have a {@code client_id}, in lower case. */
  public static Set<String> ownedTables(JdbcClient jdbc) {
    return tablesWith(jdbc, UnscopedTables.CLIENT);
  }

  private static Set<String> tablesWith(JdbcClient jdbc, String column) {
    return jdbc
        .sql(
            "SELECT LOWER(table_name) FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND column_name = ?")
        .param(column)
        .query((row, _) -> row.getString(1))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What was noted since the last time, in words that say what to do. */
  public List<String> takeViolations() {
    List<String> taken = new ArrayList<>();
    for (String violation = violations.poll(); violation != null; violation = violations.poll()) {
      taken.add(violation);
    }
    return taken;
  }

  /** Has a statement with these words passed? */
  boolean hasSeen(String words) {
    return known.keySet().stream().anyMatch(sql -> sql.contains(words));
  }

  private void look(String sql) {
    List<UnscopedTables> finders = tables;
    if (finders.isEmpty()) {
      return;
    }
    Set<String> open = known.computeIfAbsent(sql, _ -> open(finders, sql));
    if (isNarrowed()) {
      lookForNarrowed(sql);
    }
    if (!open.isEmpty()) {
      StackFrame place = sender();
      if (place != null && !isTest(place) && !reviewed.allow(place)) {
        violations.add(
            "%s.%s touches %s without a client: %s%nAdd client_id (or chain_id, in the trail) to it, or, once somebody has reviewed that it is meant for all clients, this line to %s:%n%s | why"
                .formatted(
                    place.getClassName(),
                    place.getMethodName(),
                    open,
                    sql,
                    ReviewedStatements.FILE,
                    ReviewedStatements.line(place)));
      }
    }
  }

  private void lookForNarrowed(String sql) {
    Set<String> open = knownForNarrowed.computeIfAbsent(sql, _ -> open(tablesForNarrowed, sql));
    if (!open.isEmpty()) {
      StackFrame place = sender();
      if (place != null && !isTest(place) && !reviewed.allowForNarrowed(place)) {
        violations.add(
            "%s.%s touches %s for somebody who is narrowed to named clients: %s%nRead it through PortfolioSql with {seen:…} or, once somebody has reviewed that nothing of it is shown, add a reason in the third column to %s:%n%s"
                .formatted(
                    place.getClassName(),
                    place.getMethodName(),
                    open,
                    sql,
                    ReviewedStatements.FILE,
                    ReviewedStatements.line(place)));
      }
    }
  }

  private static Set<String> open(List<UnscopedTables> finders, String sql) {
    return finders.stream()
        .flatMap(finder -> finder.in(sql).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isNarrowed() {
    return actors
        .getObject()
        .find()
        .filter(actor -> actor.isStaff() && !actor.seesAll())
        .isPresent();
  }

  /** The nearest class of the console; what has none is no work of ours. */
  private static @Nullable StackFrame sender() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(frames ->
            frames
                .filter(frame ->
                    frame.getClassName().startsWith("io.bspconsole.")
                        && !frame
                            .getClassName()
                            .startsWith(StatementWatch.class.getPackageName() + ".Statement"))
                .findFirst()
                .orElse(null));
  }

  private static boolean isTest(StackFrame place) {
    return place
        .getDeclaringClass()
        .getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .getPath()
        .contains("test-classes");
  }

  private final class Watched extends DelegatingDataSource {

    Watched(DataSource real) {
      super(real);
    }

    @Override
    public Connection getConnection() throws SQLException {
      return watch(Connection.class, super.getConnection());
    }
  }

  /** Looks at the first argument of all that prepares or executes SQL. */
  private <T> T watch(Class<T> type, T real) {
    InvocationHandler handler =
        (_, method, arguments) -> {
          if (arguments != null
              && arguments.length > 0
              && arguments[0] instanceof String sql
              && method.getName().matches("prepare.*|execute.*|addBatch")) {
            look(sql);
          }
          try {
            Object answer = method.invoke(real, arguments);
            return method.getName().equals("createStatement")
                ? watch(Statement.class, (Statement) answer)
                : answer;
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
